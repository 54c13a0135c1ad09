import { caseEvent } from './schema/case-event.schema.js';
import { CodeField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const CaseStoppedV1 = caseEvent('case.stopped', 'The case was stopped.', {
  ground: CodeField.describe('Legal ground'),
  reason: PersonDataRefPart.optional(),
});
