import { allot, rolled, type Term, type WorkCalendar } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import { type Interval, shifted } from './interval.js';

/**
 * An open due under a changed calendar: never earlier than what the calendar of its start gave, so nothing promised is
 * shortened; a promise that lands on a new day off rolls to the next close. A function of the two calendars alone, so
 * a change that is taken back restores the date.
 * @param startAt s, with its suspensions the same under both calendars
 * @see time.md §4, calendar re-timing; I11
 */
export function retimedDue(
  term: Term,
  startAt: Instant,
  uncounted: readonly Interval[],
  calendars: { readonly atStart: WorkCalendar; readonly current: WorkCalendar },
): Instant {
  const under = (calendar: WorkCalendar): Instant => shifted(allot(term, startAt, calendar).dueAt, uncounted, calendar);
  return rolled(later(under(calendars.atStart), under(calendars.current)), calendars.current);
}
