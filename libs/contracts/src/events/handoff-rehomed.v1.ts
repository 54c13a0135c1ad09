import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, CodeField, InstantField, LegField } from './schema/field.schema.js';
import { HolderPart } from './schema/part.schema.js';

export const HandoffRehomedV1 = caseEvent(
  'handoff.rehomed',
  'The agency was merged or split: the same leg with the same due is its successor’s from the effective instant on.',
  {
    leg: LegField,
    from: AgencyField.describe('Who held it until then, and answers for the time until then'),
    holder: HolderPart,
    effectiveAt: InstantField,
    change: CodeField.describe('Code of the change of the organisation'),
  },
);
