import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { LegField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const PaymentRecordedV1 = caseEvent('payment.recorded', 'Proof of payment was received.', {
  leg: LegField,
  proof: PersonDataRefPart,
  cashless: z.boolean(),
});
