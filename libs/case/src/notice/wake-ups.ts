import type { WorkCalendar } from '@lienthong/calendar';
import { atMinuteOf, dateOf, type Instant, plusMinutes, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { type Interval, shifted } from '../appointment/interval.js';
import type { WakeUp } from '../fact-values.js';

export interface LegTerm {
  readonly startAt: Instant;
  readonly dueAt: Instant;
  readonly allotted: WorkingMinutes;
}

/**
 * When somebody must be told of a leg: at half and at four fifths of its time, when the last working day before the
 * due opens, and one minute after the due. Warnings not after `now` are over.
 * @param waited spans in which the leg's clock stood still
 * @see time.md §10; domain.md §4.1
 */
export function wakeUpsOf(
  { startAt, dueAt, allotted }: LegTerm,
  waited: readonly Interval[],
  now: Instant,
  calendar: WorkCalendar,
): WakeUp[] {
  const used = (parts: number, of: number): Instant =>
    shifted(calendar.add(startAt, workingMinutes(Math.floor((allotted * parts) / of))), waited, calendar);
  const dayBefore = calendar.open(atMinuteOf(calendar.workingDayBefore(dateOf(dueAt)), 0));
  const warnings: WakeUp[] = [
    { kind: 'half-used', at: used(1, 2) },
    { kind: 'mostly-used', at: used(4, 5) },
    { kind: 'day-before', at: dayBefore },
  ];
  return [
    ...warnings.filter(({ at }) => at > startAt && at > now && at < dueAt),
    { kind: 'overdue', at: plusMinutes(dueAt, 1) },
  ];
}
