import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField, LegField, MinutesField, ProcedureField } from './schema/field.schema.js';
import { HolderPart, StepKindPart, WakeUpPart } from './schema/part.schema.js';

export const HandoffOfferedV1 = caseEvent(
  'handoff.offered',
  "A leg was offered to its agency; the agency's clock runs.",
  {
    leg: LegField,
    kind: StepKindPart,
    appointment: z.int().min(1),
    counted: z.boolean().describe('False where the law does not count the time'),
    holder: HolderPart,
    predecessors: z.array(LegField),
    decisive: LegField.optional().describe('The predecessor that ended last'),
    readyAt: InstantField.describe('When the turn of the leg had come'),
    startAt: InstantField.describe("Effective start of the leg's clock"),
    dueAt: InstantField.optional(),
    allotted: MinutesField.optional(),
    provisional: z.boolean(),
    childProcedure: ProcedureField.optional(),
    wakeUps: z.array(WakeUpPart),
    calendar: CodeField.optional().describe("The agency's calendar"),
  },
);
