import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, InstantField, LegField } from './schema/field.schema.js';

export const ApologyDraftedV1 = caseEvent(
  'apology.drafted',
  'The date will not be kept, and there is still a day to say so: a letter is drafted for whoever must act first.',
  {
    leg: LegField,
    n: z.int().min(1),
    agency: AgencyField.optional(),
    announcedDueAt: InstantField.describe('The date that will not be kept'),
    expectedEndAt: InstantField,
    proposedDueAt: InstantField,
  },
);
