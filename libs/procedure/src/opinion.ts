import type { Step, StepKind } from './definition.js';

/**
 * How an opinion may conclude. Asking for more data is no conclusion: it stops no clock and the opinion is still owed.
 * @see domain.md §1.4
 */
export const OPINION_CONCLUSIONS = ['agree', 'agree-with-conditions', 'disagree', 'out-of-competence'] as const;

/** Outcome of an opinion that did not come, where a special law takes silence for consent: the act of the system. */
export const DEEMED_CONSENT = 'consent';

/** Outcome of an opinion that did not come, where the case goes on without it (time.md §5). */
export const UNANSWERED = 'unanswered';

/** What comes of silence: the outcome that the system records at the due; none where the opinion is waited for. */
export const outcomeOfSilence = ({ silence }: Pick<Step, 'silence'>): string | undefined =>
  silence && { consent: DEEMED_CONSENT, proceed: UNANSWERED, wait: undefined }[silence.effect];

/** Conclusions that say why. */
export const REASONED_CONCLUSIONS: readonly string[] = ['agree-with-conditions', 'disagree'];

/** Outcomes of a step whose definition names none. */
export const ordinaryOutcomes = (kind: StepKind): readonly string[] =>
  kind === 'opinion' ? OPINION_CONCLUSIONS : ['done'];

/** Every outcome that a step may come to have: those it names, and what comes of silence. */
export function possibleOutcomes(step: Pick<Step, 'outcomes' | 'silence'>): readonly string[] {
  const silent = outcomeOfSilence(step);
  return silent && !step.outcomes.includes(silent) ? [...step.outcomes, silent] : step.outcomes;
}
