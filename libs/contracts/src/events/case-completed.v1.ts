import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField } from './schema/field.schema.js';

export const CaseCompletedV1 = caseEvent('case.completed', 'The result lies at the returning unit (status 9).', {
  endedAt: InstantField,
  outcome: CodeField.describe('Of the step that solves the case, or of the refusal that left out the work after it'),
  early: z.boolean().optional().describe('On an earlier date than was announced: tell the applicant at once'),
});
