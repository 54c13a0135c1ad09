import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { InstantField } from './schema/field.schema.js';
import { JudgementPart } from './schema/part.schema.js';

export const AppointmentMetV1 = caseEvent('appointment.met', 'The segment of one appointment ended and was judged.', {
  n: z.int().min(1),
  endedAt: InstantField,
  owed: JudgementPart,
  announced: JudgementPart,
});
