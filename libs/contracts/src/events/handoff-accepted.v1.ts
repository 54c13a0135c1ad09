import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, LegField, OfficerField } from './schema/field.schema.js';

export const HandoffAcceptedV1 = caseEvent('handoff.accepted', 'An officer took the leg; no clock moves.', {
  leg: LegField,
  officer: OfficerField,
  unit: CodeField.optional().describe('Division of the agency in which the officer works'),
});
