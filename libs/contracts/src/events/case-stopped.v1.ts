import { caseEvent } from './schema/case-event.schema.js';
import { CaseCodeField, CodeField, InstantField, LegField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const CaseStoppedV1 = caseEvent('case.stopped', 'The case was stopped.', {
  ground: CodeField.describe('Legal ground'),
  reason: PersonDataRefPart.optional(),
  endedAt: InstantField.optional().describe('The request that was not answered, where silence closed the case'),
  replacedBy: CaseCodeField.optional().describe('The case that was opened in its stead'),
  askedBy: LegField.optional().describe('The leg that made it, after acceptance'),
});
