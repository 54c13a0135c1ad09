import { caseEvent } from './schema/case-event.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const CaseWithdrawnV1 = caseEvent('case.withdrawn', 'The citizen took the case back.', {
  reason: PersonDataRefPart,
});
