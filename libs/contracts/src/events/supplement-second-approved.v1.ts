import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, LegField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const SupplementSecondApprovedV1 = caseEvent(
  'supplement.second-approved',
  'An approver allows a further request for papers, by a special law.',
  {
    leg: LegField.optional().describe('Where it may ask; absent for the counter, before acceptance'),
    ground: CodeField.describe('Special law, as the definition names it'),
    note: PersonDataRefPart.optional(),
  },
);
