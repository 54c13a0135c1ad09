import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, InstantField } from './schema/field.schema.js';
import { CaseWakeUpKindPart } from './schema/part.schema.js';

export const CaseNoticedV1 = caseEvent(
  'case.noticed',
  'Somebody was told of a deadline of the case as a whole. Once per kind and deadline.',
  {
    kind: CaseWakeUpKindPart,
    dueAt: InstantField,
    agency: AgencyField.describe('Who was told'),
  },
);
