import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField, LegField, MinutesField } from './schema/field.schema.js';
import { WakeUpPart } from './schema/part.schema.js';

export const HandoffRetimedV1 = caseEvent(
  'handoff.retimed',
  'The due of an open leg moved, or the time of the citizen to answer it, by a decision beside its own work.',
  {
    leg: LegField,
    cause: z.enum(['calendar', 'statutory', 'version-move', 'term-set']),
    dueAt: InstantField.optional().describe(
      'Without the waiting that still goes on; absent where nothing is allotted to the leg',
    ),
    allotted: MinutesField.optional().describe('Where it changed too'),
    windowEndsAt: InstantField.optional().describe('Until when the citizen may answer, where that moved too'),
    provisional: z.boolean(),
    wakeUps: z.array(WakeUpPart),
    calendar: CodeField.optional().describe("The agency's calendar that the due was computed with"),
  },
);
