import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField } from './schema/field.schema.js';
import { CaseWakeUpPart, PersonDataRefPart } from './schema/part.schema.js';

export const IntakeSupplementRequestedV1 = caseEvent(
  'intake.supplement-requested',
  'Before acceptance, the counter asks for all that is missing (status 5).',
  {
    items: PersonDataRefPart,
    count: z.int().min(1).describe('How many requests the case has seen, with this one'),
    requestedAt: InstantField,
    lawful: z.boolean().describe("Only a lawful request stops the counter's clock"),
    ground: CodeField.optional().describe('Special law by which a second request is lawful; it stays counted'),
    windowEndsAt: InstantField.describe('Silence until then closes the case'),
    caseWakeUps: z.array(CaseWakeUpPart).optional(),
  },
);
