import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField, MinutesField } from './schema/field.schema.js';
import { CaseWakeUpPart } from './schema/part.schema.js';

export const AppointmentSetV1 = caseEvent('appointment.set', 'A version of an appointed date; every version is kept.', {
  n: z.int().min(1),
  cause: z.enum([
    'accept',
    'suspension',
    'restart',
    'appointment-2',
    'calendar',
    'statutory',
    'apology',
    'version-move',
    'correction',
  ]),
  startAt: InstantField,
  dueAt: InstantField.describe('What is owed'),
  announcedDueAt: InstantField.describe('What was last said'),
  allotted: MinutesField,
  provisional: z.boolean().describe('The span touches a day that no notice has settled yet'),
  calendar: CodeField,
  caseWakeUps: z.array(CaseWakeUpPart).optional(),
});
