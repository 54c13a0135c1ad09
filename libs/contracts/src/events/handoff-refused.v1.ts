import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, LegField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const HandoffRefusedV1 = caseEvent(
  'handoff.refused',
  'The agency sent the leg back before taking it; the time is the sender’s.',
  {
    leg: LegField,
    reasonCode: CodeField,
    note: PersonDataRefPart.optional(),
    reopened: LegField.optional().describe('The leg that counts as never finished'),
  },
);
