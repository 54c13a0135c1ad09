import { caseEvent } from './schema/case-event.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const WithdrawalRequestedV1 = caseEvent(
  'withdrawal.requested',
  'The citizen asks to take the case back (status 7); it goes on until the answer.',
  { reason: PersonDataRefPart },
);
