import { rolled, type WorkCalendar } from '@lienthong/calendar';
import {
  dateOf,
  daysBetween,
  type Instant,
  later,
  plusDays,
  type WorkingMinutes,
  workingMinutes,
} from '@lienthong/kernel';

/** Half-open span [from, to). */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** The same minutes without overlap, in order: order and duplicates of the input do not matter (I9). */
export function union(intervals: readonly Interval[]): Interval[] {
  // the rule: few cases ever wait
  if (intervals.length === 0) return [];
  const merged: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (next.to <= next.from) continue;
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged.splice(-1, 1, { from: last.from, to: later(last.to, next.to) });
    else merged.push({ from: next.from, to: next.to });
  }
  return merged;
}

export const sameSpans = (some: readonly Interval[], others: readonly Interval[]): boolean =>
  some.length === others.length &&
  some.every(({ from, to }, index) => from === others[index]?.from && to === others[index]?.to);

/** The part of a span inside [from, to); empty spans are left out. */
export function clipped(intervals: readonly Interval[], from: Instant, to: Instant): Interval[] {
  if (intervals.length === 0) return [];
  return intervals
    .map((interval) => ({ from: later(interval.from, from), to: interval.to < to ? interval.to : to }))
    .filter((interval) => interval.from < interval.to);
}

/** Working minutes inside the union of spans. */
export function minutesIn(intervals: readonly Interval[], calendar: WorkCalendar): WorkingMinutes {
  return workingMinutes(union(intervals).reduce((sum, { from, to }) => sum + calendar.minutesBetween(from, to), 0));
}

/**
 * A due instant that was moved by time not counted: least d such that the working minutes before it, outside the
 * spans, are those before `dueAt`. A span counts when it begins no later than the due it meets.
 * @see time.md §4, suspension
 */
export function shifted(dueAt: Instant, uncounted: readonly Interval[], calendar: WorkCalendar): Instant {
  let due = dueAt;
  for (const { from, to } of union(uncounted))
    if (from <= due) due = calendar.add(due, calendar.minutesBetween(from, to));
  return due;
}

/** The same for terms in calendar days: moved by whole days, rolled to a working day (time.md §4). */
export function shiftedByDays(dueAt: Instant, uncounted: readonly Interval[], calendar: WorkCalendar): Instant {
  let due = dueAt;
  for (const { from, to } of union(uncounted)) {
    const days = daysBetween(dateOf(from), dateOf(to));
    if (from > due || days === 0) continue;
    const date = plusDays(dateOf(due), days);
    due = calendar.closeOf(calendar.day(date).working ? date : calendar.workingDayAfter(date, 1));
  }
  return rolled(due, calendar);
}
