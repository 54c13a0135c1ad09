import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField, LegField } from './schema/field.schema.js';
import { PersonDataRefPart, WakeUpPart } from './schema/part.schema.js';

export const SupplementRequestedV1 = caseEvent('supplement.requested', 'Papers are asked of the citizen.', {
  leg: LegField,
  items: PersonDataRefPart,
  papers: z.array(CodeField).optional().describe('Kinds of paper asked for, as far as they are named by code'),
  count: z.int().min(1).describe('How many requests the case has seen, with this one'),
  requestedAt: InstantField,
  lawful: z.boolean().describe('Only a lawful request stops the clock'),
  unlawfulBecause: z.enum(['late', 'second', 'after-due']).optional(),
  ground: CodeField.optional().describe('Special law by which a further request is lawful; it stays counted'),
  windowEndsAt: InstantField,
  wakeUps: z.array(WakeUpPart),
});
