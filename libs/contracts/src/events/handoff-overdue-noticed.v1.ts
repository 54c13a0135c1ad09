import { caseEvent } from './schema/case-event.schema.js';
import { InstantField, LegField } from './schema/field.schema.js';

export const HandoffOverdueNoticedV1 = caseEvent(
  'handoff.overdue-noticed',
  "Somebody was told that an agency's time ran out. Once per leg and deadline.",
  {
    leg: LegField,
    dueAt: InstantField,
  },
);
