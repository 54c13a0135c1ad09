import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, InstantField } from './schema/field.schema.js';

export const ResultRemindedV1 = caseEvent('result.reminded', 'The applicant was reminded of a result that waits.', {
  agency: AgencyField.describe('Where it waits'),
  waitingSince: InstantField,
  count: z.int().min(1),
});
