import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField } from './schema/field.schema.js';
import { JudgementPart, LetterStandingPart, PersonDataRefPart } from './schema/part.schema.js';

export const VerdictCorrectedV1 = caseEvent(
  'verdict.corrected',
  'What is right instead of a frozen verdict; that one, and every former correction, stay in the chain.',
  {
    reason: PersonDataRefPart,
    endedAt: InstantField,
    owed: JudgementPart,
    announced: JudgementPart,
    apology: LetterStandingPart.optional(),
    calendar: CodeField,
    rules: CodeField,
  },
);
