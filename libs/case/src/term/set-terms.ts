import { asOf, type DecisionContext } from '../decision.js';
import type { CaseState } from '../state/case-state.js';

/**
 * The procedure as this one case has it: a step whose term the law leaves to each case has the one that the lead set. The same
 * context where nothing was set, which is the rule.
 * @see time.md §3, set-per-case; domain.md §5 P8, P8b
 */
export function withSetTerms(state: Pick<CaseState, 'terms'>, context: DecisionContext): DecisionContext {
  if (Object.keys(state.terms).length === 0) return context;
  const steps = context.definition.steps.map((step) => {
    const term = state.terms[step.id];
    return term ? { ...step, term } : step;
  });
  return { ...asOf(context.now, context), definition: { ...context.definition, steps } };
}
