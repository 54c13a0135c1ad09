import type { DecisionContext } from '../decision.js';
import type { CaseEventData } from '../event.js';
import type { CaseState } from '../state/case-state.js';
import type { Judged } from '../verdict/judge.js';
import { isPromised } from './promised.rule.js';

/** Whether a late end was announced with an apology in time. */
export type LetterStanding = NonNullable<CaseEventData['verdict.frozen']['apology']>;

/**
 * A date that was not kept owed the citizen a letter at least a day before it. Of two appointments the worse counts;
 * the one letter of a case speaks for its own appointment.
 * @param judged the segments with what became of them
 * @see domain.md L11, L13, §7.4
 */
export function letterStanding(
  state: CaseState,
  judged: readonly (Judged & { readonly n: number })[],
  { definition }: Pick<DecisionContext, 'definition'>,
): LetterStanding {
  const late = judged.filter(({ owed }) => owed.timeliness === 'late');
  const { apology } = state;
  if (late.length === 0 || !isPromised(state, definition)) return 'not-needed';
  if (late.some(({ n }) => n !== apology?.n)) return 'missing';
  return apology?.inTime ? 'in-time' : 'late';
}
