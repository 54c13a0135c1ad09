import { caseEvent } from './schema/case-event.schema.js';
import { LegField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const OpinionMoreDataAskedV1 = caseEvent(
  'opinion.more-data-asked',
  'An opinion needs more data before it can conclude; no clock stops, and it is still owed.',
  {
    leg: LegField,
    note: PersonDataRefPart,
  },
);
