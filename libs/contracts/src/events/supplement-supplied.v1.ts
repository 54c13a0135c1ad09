import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField, LegField, MinutesField } from './schema/field.schema.js';
import { PaperPart, WakeUpPart } from './schema/part.schema.js';

export const SupplementSuppliedV1 = caseEvent('supplement.supplied', 'The papers came; the clock runs on.', {
  leg: LegField,
  papers: z.array(PaperPart),
  resumedAt: InstantField,
  suspendedMinutes: MinutesField,
  dueAt: InstantField.optional(),
  allotted: MinutesField.optional(),
  wakeUps: z.array(WakeUpPart),
  calendar: CodeField.optional().describe("The agency's calendar that the due was moved by"),
});
