import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, CountField, InstantField, MinutesField } from './schema/field.schema.js';
import { JudgementPart, LetterStandingPart } from './schema/part.schema.js';

export const VerdictFrozenV1 = caseEvent(
  'verdict.frozen',
  'Early, on time or late, with minutes and holders: frozen.',
  {
    outcome: z.enum(['completed', 'refused', 'withdrawn', 'stopped']),
    endedAt: InstantField,
    owed: JudgementPart,
    announced: JudgementPart,
    usedMinutes: MinutesField,
    supplements: CountField,
    apology: LetterStandingPart.optional(),
    calendar: CodeField,
    rules: CodeField,
  },
);
