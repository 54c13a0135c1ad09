import type { WorkCalendar } from '@lienthong/calendar';
import { atMinuteOf, dateOf, type Instant, plusMinutes, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import type { Rung } from '@lienthong/procedure';
import { type Interval, shifted } from '../appointment/interval.js';
import { rungAt, rungKind } from '../escalation/rung.js';
import type { WakeUp } from '../fact-values.js';

export interface LegTerm {
  readonly startAt: Instant;
  readonly dueAt: Instant;
  readonly allotted: WorkingMinutes;
  /** Who is told when it is late, or will be. */
  readonly rungs: readonly Rung[];
}

/**
 * When somebody must be told of a leg: at half and at four fifths of its time, when the last working day before the
 * due opens, one minute after the due, and at each rung of its ladder. Warnings not after `now` are over.
 * @param waited spans in which the leg's clock stood still
 * @see time.md §10; domain.md §4.1
 */
export function wakeUpsOf(
  { startAt, dueAt, allotted, rungs }: LegTerm,
  waited: readonly Interval[],
  now: Instant,
  calendar: WorkCalendar,
): WakeUp[] {
  const used = (minutes: number): Instant => shifted(calendar.add(startAt, workingMinutes(minutes)), waited, calendar);
  const dayBefore = calendar.open(atMinuteOf(calendar.workingDayBefore(dateOf(dueAt)), 0));
  const ladder = rungs.flatMap((rung, place): WakeUp[] => {
    const at = rungAt(rung, dueAt, calendar, (share) => used(Math.floor(allotted * share)));
    return at ? [{ kind: rungKind(place + 1), at }] : [];
  });
  const warnings: WakeUp[] = [
    { kind: 'half-used', at: used(Math.floor(allotted / 2)) },
    { kind: 'mostly-used', at: used(Math.floor((allotted * 4) / 5)) },
    { kind: 'day-before', at: dayBefore },
    ...ladder.filter(({ at }) => at <= dueAt),
  ];
  return [
    ...warnings.filter(({ at }) => at > startAt && at > now && at < dueAt),
    { kind: 'overdue', at: plusMinutes(dueAt, 1) },
    ...ladder.filter(({ at }) => at > dueAt),
  ];
}
