import { allot, BeyondCalendar, type Term, type WorkCalendar } from '@lienthong/calendar';
import { type Instant, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { clipped, type Interval, minutesIn, shifted, shiftedByDays } from './interval.js';

/** A running term, without anything that depends on which calendar is in force. */
export interface RunningTerm {
  /** Absent where only its minutes are known. */
  readonly term?: Term | undefined;
  readonly startAt: Instant;
  /** B in minutes of the calendar of the start: more than the term where a law extended it, less where the term was used before. */
  readonly granted: WorkingMinutes;
  /** S: time that is not counted. */
  readonly uncounted: readonly Interval[];
}

/** C₀ and C. */
export interface TwoCalendars {
  readonly atStart: WorkCalendar;
  readonly current: WorkCalendar;
}

/**
 * The due of a running term: never earlier than what the calendar of its start gave, so nothing promised is shortened.
 * A function of the two calendars alone, so a change that is taken back restores the date.
 * @throws {BeyondCalendar} when the calendar in force does not know the due; the one of the start need not
 * @see time.md §4, calendar re-timing; I11
 */
export function runningDue(running: RunningTerm, { atStart, current }: TwoCalendars): Instant {
  const now = dueUnder(current, running, atStart);
  if (current === atStart) return now;
  try {
    return later(dueUnder(atStart, running, atStart), now);
  } catch (error) {
    // a day that the start did not know of was never promised
    if (error instanceof BeyondCalendar) return now;
    throw error;
  }
}

function dueUnder(calendar: WorkCalendar, running: RunningTerm, atStart: WorkCalendar): Instant {
  const due = unsuspendedDue(calendar, running, atStart);
  const shift = running.term?.unit === 'calendar-day' ? shiftedByDays : shifted;
  return shift(due, running.uncounted, calendar);
}

/** d₀: the term from its start, and what was granted beyond it; else the granted minutes. */
function unsuspendedDue(calendar: WorkCalendar, running: RunningTerm, atStart: WorkCalendar): Instant {
  const { term, startAt, granted } = running;
  const whole = term ? allot(term, startAt, atStart).minutes : granted;
  if (!term || granted < whole) return calendar.add(startAt, granted);
  return calendar.add(allot(term, startAt, calendar).dueAt, workingMinutes(granted - whole));
}

/** Working minutes from start to due that are counted. */
export function countedMinutes(
  startAt: Instant,
  dueAt: Instant,
  uncounted: readonly Interval[],
  calendar: WorkCalendar,
): WorkingMinutes {
  const waited = minutesIn(clipped(uncounted, startAt, dueAt), calendar);
  return workingMinutes(calendar.minutesBetween(startAt, dueAt) - waited);
}
