import { caseEvent } from './schema/case-event.schema.js';
import { InstantField, LegField } from './schema/field.schema.js';
import { WarningKindPart } from './schema/part.schema.js';

export const HandoffDueSoonNoticedV1 = caseEvent(
  'handoff.due-soon-noticed',
  'Somebody was told that the time of a leg runs out.',
  {
    leg: LegField,
    kind: WarningKindPart,
    dueAt: InstantField,
  },
);
