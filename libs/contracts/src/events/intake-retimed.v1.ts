import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField } from './schema/field.schema.js';
import { CaseWakeUpPart } from './schema/part.schema.js';

export const IntakeRetimedV1 = caseEvent(
  'intake.retimed',
  "A change of the calendar moved the counter's answer to a case that is not accepted yet, or the time to bring papers.",
  {
    intakeDueAt: InstantField.describe('The counter answers until then; never earlier than was promised first'),
    intakeAlertAt: InstantField,
    windowEndsAt: InstantField.optional().describe('Until when the citizen may answer, where that moved'),
    calendar: CodeField.describe('The calendar that the answer is counted with now'),
    caseWakeUps: z.array(CaseWakeUpPart),
  },
);
