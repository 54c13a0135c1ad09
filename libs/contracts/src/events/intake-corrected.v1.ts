import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, CodeField, InstantField, StepField } from './schema/field.schema.js';
import { CaseWakeUpPart, ChannelPart, PaperPart, PersonDataRefPart, PlannedStepPart } from './schema/part.schema.js';

export const IntakeCorrectedV1 = caseEvent(
  'intake.corrected',
  'The counter put its intake right before anybody worked on the case.',
  {
    routing: z.record(z.string(), CodeField),
    channel: ChannelPart,
    returnBy: AgencyField.describe('Where the result leaves'),
    solvedBy: AgencyField.describe('Who solves it'),
    commune: CodeField.optional(),
    papers: z.array(PaperPart).optional().describe('What lies with the case now, where that was corrected'),
    applicant: PersonDataRefPart.optional(),
    form: PersonDataRefPart.optional(),
    note: PersonDataRefPart.optional(),
    submittedAt: InstantField.optional().describe('When it was really filed, where that was corrected'),
    intakeDueAt: InstantField.optional().describe('Until when the counter answers then'),
    intakeAlertAt: InstantField.optional(),
    caseWakeUps: z.array(CaseWakeUpPart).optional(),
    acceptedAt: InstantField.optional().describe('Accepted in the sitting of its filing: by the corrected time'),
    startAt: InstantField.optional().describe("Since when the case's clock counts then"),
    agencies: z.record(StepField, AgencyField).optional().describe('Who answers for each step'),
    planned: z.array(PlannedStepPart).optional(),
    reroutes: z.boolean().describe('The case goes another way than it was sent'),
  },
);
