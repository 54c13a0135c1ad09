import type { Check } from './check.js';
import { budgetsFit } from './checks/budgets.check.js';
import { calendarsKnown } from './checks/calendars.check.js';
import { conditionsAreKnown } from './checks/conditions.check.js';
import { acyclic, afterExists, returnIsLast, reworkGoesBack } from './checks/graph.check.js';
import { inputsAreGiven, resultsAreMade } from './checks/inputs.check.js';
import { kindsKeepToThemselves } from './checks/kind.check.js';
import { laddersLead } from './checks/ladders.check.js';
import { leadIsAStep } from './checks/lead.check.js';
import { everyStepHasItsCase } from './checks/never.check.js';
import { papersCanBeAsked } from './checks/papers.check.js';
import { reworkTermsCount } from './checks/rework-term.check.js';
import { rolesResolve } from './checks/roles.check.js';
import { stepKinds } from './checks/step-kinds.check.js';
import { termsCount } from './checks/terms.check.js';
import { uniqueIds } from './checks/unique-ids.check.js';
import { validityRuns } from './checks/validity.check.js';

/** Every rule that a definition must keep to be published. */
export const checks: readonly Check[] = [
  uniqueIds,
  validityRuns,
  kindsKeepToThemselves,
  afterExists,
  acyclic,
  returnIsLast,
  reworkGoesBack,
  reworkTermsCount,
  leadIsAStep,
  rolesResolve,
  calendarsKnown,
  papersCanBeAsked,
  inputsAreGiven,
  resultsAreMade,
  conditionsAreKnown,
  everyStepHasItsCase,
  stepKinds,
  termsCount,
  laddersLead,
  budgetsFit,
];
