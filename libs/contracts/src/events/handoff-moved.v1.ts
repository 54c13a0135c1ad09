import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, CodeField, InstantField, LegField } from './schema/field.schema.js';

export const HandoffMovedV1 = caseEvent(
  'handoff.moved',
  'An order gave the step to another agency, which is offered it anew with the full time.',
  {
    leg: LegField,
    endedAt: InstantField,
    agency: AgencyField.describe('Who has the step from now on'),
    order: CodeField.describe('Code of the order'),
  },
);
