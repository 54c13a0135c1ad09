import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const WithdrawalRefusedV1 = caseEvent(
  'withdrawal.refused',
  'A withdrawal was refused, or the decision has overtaken it; the case goes on (status 4).',
  {
    because: z.enum(['refused', 'decided']),
    reason: PersonDataRefPart.optional(),
  },
);
