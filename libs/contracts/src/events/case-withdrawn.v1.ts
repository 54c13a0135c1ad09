import { caseEvent } from './schema/case-event.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const CaseWithdrawnV1 = caseEvent(
  'case.withdrawn',
  'A withdrawal was granted: the case is stopped (status 8).',
  {
    reason: PersonDataRefPart.optional(),
  },
);
