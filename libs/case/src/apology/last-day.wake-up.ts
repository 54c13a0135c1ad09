import { atMinuteOf, dateOf, type Instant } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { AppointmentCause, CaseWakeUp } from '../fact-values.js';
import type { CaseState } from '../state/case-state.js';
import { isPromised } from './promised.rule.js';

const KIND = 'last-day-to-apologise';

/** What a version of an appointed date says of the day before it. */
interface Announced {
  readonly cause: AppointmentCause;
  readonly announcedDueAt: Instant;
}

/**
 * The case wakes when the last working day before its announced date opens, to see whether a letter is owed; not for a
 * date that a letter set, and not once that opening has passed. Undefined where nothing changes by it.
 * @see time.md §10; domain.md L11, §4.1 (D−1)
 */
export function lastDayToApologise(
  state: CaseState,
  { cause, announcedDueAt }: Announced,
  { now, calendar, definition }: DecisionContext,
): readonly CaseWakeUp[] | undefined {
  const at = calendar.open(atMinuteOf(calendar.workingDayBefore(dateOf(announcedDueAt)), 0));
  const waits = isPromised(state, definition) && !state.apology && cause !== 'apology' && at > now;
  if (waits) return [{ kind: KIND, at, dueAt: announcedDueAt }];
  return state.caseWakeUps.some(({ kind }) => kind === KIND) ? [{ kind: KIND, over: true }] : undefined;
}
