import { apiProblems } from './problems/api.problems.js';
import { caseProblems } from './problems/case.problems.js';
import { formProblems } from './problems/form.problems.js';
import { intakeProblems } from './problems/intake.problems.js';
import { legProblems } from './problems/leg.problems.js';
import { organisationProblems } from './problems/organisation.problems.js';
import type { ProblemTexts } from './problems/problem-text.js';

/** The HTTP status and the words of every refusal, in both languages. A refusal without an entry fails a test. */
export const problemCatalogue: ProblemTexts = {
  ...apiProblems,
  ...caseProblems,
  ...intakeProblems,
  ...legProblems,
  ...formProblems,
  ...organisationProblems,
};
