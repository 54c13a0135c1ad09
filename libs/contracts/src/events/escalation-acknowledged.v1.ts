import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, InstantField, LegField } from './schema/field.schema.js';
import { RungPart } from './schema/part.schema.js';

export const EscalationAcknowledgedV1 = caseEvent(
  'escalation.acknowledged',
  'Somebody of the agency that was told knows of it and sees to it; the ladder is climbed no further.',
  {
    leg: LegField,
    rung: RungPart,
    dueAt: InstantField,
    agency: AgencyField.describe('Whose office had been told'),
  },
);
