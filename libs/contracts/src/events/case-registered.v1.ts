import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, CaseCodeField, CodeField, InstantField, LegField } from './schema/field.schema.js';
import { CaseWakeUpPart, ChannelPart, PaperPart, PersonDataRefPart } from './schema/part.schema.js';

export const CaseRegisteredV1 = caseEvent('case.registered', 'A case came in and got its code.', {
  receivedBy: AgencyField.describe('Where the case came in'),
  solvedBy: AgencyField.describe('Who solves it'),
  returnBy: AgencyField.describe('Where the result leaves'),
  channel: ChannelPart,
  field: CodeField.optional().describe('Field of the procedure (lĩnh vực)'),
  elsewhere: z.boolean().optional().describe('Taken in by the counter of another commune'),
  commune: CodeField.optional().describe('The commune that the routing names'),
  submittedAt: InstantField,
  applicant: PersonDataRefPart.optional().describe('Absent for internal work'),
  form: PersonDataRefPart.optional(),
  papers: z.array(PaperPart),
  routing: z.record(z.string(), CodeField).describe('Coded, non-personal values that the procedure names'),
  intakeDueAt: InstantField.describe('The counter answers until then: 8 working hours'),
  intakeAlertAt: InstantField,
  caseWakeUps: z.array(CaseWakeUpPart).optional(),
  replaces: CaseCodeField.optional().describe('The case that was taken in under the wrong procedure'),
  parent: z.strictObject({ caseCode: CaseCodeField, leg: LegField }).optional().describe('For a child case'),
});
