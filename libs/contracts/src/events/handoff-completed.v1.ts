import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, CodeField, InstantField, LegField, MinutesField, StepField } from './schema/field.schema.js';
import { PaperPart, PersonDataRefPart, StepKindPart, TimelinessPart } from './schema/part.schema.js';

export const HandoffCompletedV1 = caseEvent('handoff.completed', 'A leg ended with an outcome and was judged.', {
  leg: LegField,
  kind: StepKindPart,
  agency: AgencyField.optional(),
  endedAt: InstantField,
  outcome: CodeField,
  chosen: z.record(StepField, AgencyField),
  documents: z.array(PaperPart),
  reason: PersonDataRefPart.optional().describe('Why an opinion disagrees, or on which conditions it agrees'),
  silence: z.enum(['consent', 'proceed']).optional().describe('Nobody answered: the act of the system, at the due'),
  timeliness: TimelinessPart.optional().describe('Absent where nothing was allotted'),
  lateMinutes: MinutesField.describe("In the agency's own calendar"),
  delay: z
    .strictObject({ own: MinutesField, inherited: MinutesField })
    .optional()
    .describe("After the planned date, in the case's calendar: the agency's own, and what it inherited"),
});
