import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { InstantField, LegField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const ApologyIssuedV1 = caseEvent('apology.issued', 'Mẫu 04: an apology and a new date, at most once a case.', {
  leg: LegField,
  n: z.int().min(1),
  reason: PersonDataRefPart,
  announcedDueAt: InstantField.describe('The date that will not be kept'),
  newDueAt: InstantField,
  inTime: z.boolean().describe('At least one working day before the date; later is a breach'),
});
