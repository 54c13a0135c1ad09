import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, CodeField, InstantField, StepField } from './schema/field.schema.js';
import { CaseWakeUpPart, PlannedStepPart } from './schema/part.schema.js';

export const CaseAcceptedV1 = caseEvent('case.accepted', 'Receipt was given: the life of the case begins.', {
  startAt: InstantField.describe("Effective start of the case's clock"),
  agencies: z.record(StepField, AgencyField).describe('Who answers for each step'),
  planned: z.array(PlannedStepPart),
  calendar: CodeField,
  caseWakeUps: z.array(CaseWakeUpPart).optional(),
});
