import type { Step, StepKind } from './definition.js';

/**
 * How an opinion may conclude. Asking for more data is no conclusion: it stops no clock and the opinion is still owed.
 * @see domain.md §1.4
 */
export const OPINION_CONCLUSIONS = ['agree', 'agree-with-conditions', 'disagree', 'out-of-competence'] as const;

/** Outcome of an opinion that did not come, where a special law takes silence for consent: the act of the system. */
export const DEEMED_CONSENT = 'consent';

/** Outcomes of a step whose definition names none. */
export const ordinaryOutcomes = (kind: StepKind): readonly string[] =>
  kind === 'opinion' ? OPINION_CONCLUSIONS : ['done'];

/** Every outcome that a step may come to have: those it names, and consent where its silence is consent. */
export const possibleOutcomes = ({ outcomes, silence }: Pick<Step, 'outcomes' | 'silence'>): readonly string[] =>
  silence?.effect === 'consent' && !outcomes.includes(DEEMED_CONSENT) ? [...outcomes, DEEMED_CONSENT] : outcomes;
