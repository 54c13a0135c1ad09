import type { Instant } from '@lienthong/kernel';
import type { DueChange } from './case-record.js';

/** The history with one more change; of several in one minute the last one holds, and no change is no entry. */
export function withDue(
  history: readonly DueChange[],
  since: Instant,
  dueAt: Instant | undefined,
): readonly DueChange[] {
  const newest = history.at(-1);
  const before = newest && newest.since >= since ? history.filter((change) => change.since < since) : history;
  const last = before.at(-1);
  if (last ? last.dueAt === dueAt : dueAt === undefined) return before.length === history.length ? history : before;
  return [...before, dueAt === undefined ? { since } : { since, dueAt }];
}

/** What was owed at the minute `at`; nothing where no clock ran. */
export function dueAsOf(history: readonly DueChange[], at: Instant): Instant | undefined {
  return history.findLast((change) => change.since <= at)?.dueAt;
}

/** A clock that ran before stands still at the minute `at`: papers are owed, or the time is another's. */
export function hasClockStopped(history: readonly DueChange[], at: Instant): boolean {
  const last = history.findLast((change) => change.since <= at);
  return last !== undefined && last.dueAt === undefined;
}
