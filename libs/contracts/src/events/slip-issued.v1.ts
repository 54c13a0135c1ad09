import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { LegField } from './schema/field.schema.js';

export const SlipIssuedV1 = caseEvent('slip.issued', 'A slip was issued anew; the one before it holds no longer.', {
  kind: z.enum(['receipt', 'transfer']),
  of: LegField.optional().describe('Of a transfer: the leg that it goes with'),
  n: z.int().min(2),
  voids: z.int().min(1).describe('Number of the slip that holds no longer'),
});
