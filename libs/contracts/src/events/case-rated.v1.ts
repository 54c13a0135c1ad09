import { caseEvent } from './schema/case-event.schema.js';
import { ScorePart } from './schema/part.schema.js';

export const CaseRatedV1 = caseEvent(
  'case.rated',
  'The citizen said how the case was handled; `by` says whether the counter recorded it.',
  { score: ScorePart },
);
