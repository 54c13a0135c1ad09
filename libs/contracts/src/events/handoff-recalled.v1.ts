import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { LegField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const HandoffRecalledV1 = caseEvent(
  'handoff.recalled',
  'The sender took back an offer that nobody had accepted; the time is the sender’s.',
  {
    leg: LegField,
    because: z.enum(['sender', 'correction']).describe('By its sender, or as the intake was corrected'),
    note: PersonDataRefPart.optional(),
    reopened: LegField.optional().describe('The leg that counts as never finished'),
  },
);
