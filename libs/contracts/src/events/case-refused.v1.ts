import { caseEvent } from './schema/case-event.schema.js';
import { CodeField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const CaseRefusedV1 = caseEvent('case.refused', 'The counter did not accept the case.', {
  reason: PersonDataRefPart,
  ground: CodeField.describe('Legal ground'),
});
