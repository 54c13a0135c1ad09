import { atMinuteOf, dateOf, earlier, type Instant, later, plusDays, type WorkingMinutes } from '@lienthong/kernel';
import type { WorkCalendar } from './work-calendar.js';
import type { WorkDay } from './work-day.js';

/** One day of a span: what it is, why, and what of it was counted. */
export interface ExplainedDay extends WorkDay {
  /** Working minutes of the day that lie in the span. */
  readonly counted: WorkingMinutes;
  /** Count of working days after the first date of the span; 0 on that date (day 0), absent on a day off. */
  readonly workingDay?: number;
}

/**
 * Every day from `from` to `to`, both included, counted or skipped, with its reason and source.
 * The minutes come from the calendar that computed the dates, so they add up to `minutesBetween(from, to)`.
 * Empty when `to` is earlier.
 * @throws {BeyondCalendar}
 */
export function explainSpan(from: Instant, to: Instant, calendar: WorkCalendar): ExplainedDay[] {
  const first = dateOf(from);
  const explained: ExplainedDay[] = [];
  let workingDays = 0;
  if (to < from) return explained;
  for (let date = first; date <= dateOf(to); date = plusDays(date, 1)) {
    const day = calendar.day(date);
    const counted = calendar.minutesBetween(
      later(from, atMinuteOf(date, 0)),
      earlier(to, atMinuteOf(plusDays(date, 1), 0)),
    );
    if (date > first && day.working) workingDays += 1;
    explained.push({ ...day, counted, ...(day.working || date === first ? { workingDay: workingDays } : {}) });
  }
  return explained;
}
