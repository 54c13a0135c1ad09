import { calendarName, type ExplainedDay, explainSpan, type WorkCalendar } from '@lienthong/calendar';
import { atMinuteOf, type Instant, later, plusDays, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { clipped, type Interval, minutesIn } from '../appointment/interval.js';
import { countedMinutes } from '../appointment/retime.js';
import { closedAt, type Suspension } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import type { DeadlineDay } from './deadline-explanation.js';

export interface Clock {
  readonly startAt: Instant;
  readonly dueAt: Instant;
  /** Absent while it stands: what it will have been given is what is counted up to a due that moves on. */
  readonly allotted?: WorkingMinutes;
}

/** A clock with every day that it counted or skipped, from the calendar that made it. */
export function counting(
  { startAt, dueAt, allotted }: Clock,
  suspensions: readonly Suspension[],
  until: Instant,
  calendar: WorkCalendar,
) {
  const spans = clipped(closedAt(suspensions, until), startAt, dueAt);
  return {
    startAt,
    dueAt,
    allotted: allotted ?? countedMinutes(startAt, dueAt, spans, calendar),
    isProvisional: calendar.isProvisional(startAt, dueAt),
    calendar: calendarName(calendar),
    suspensions: suspensions.map((one) => {
      const span = { from: later(one.from, startAt), to: one.to ?? later(one.from, until) };
      return { ...one, minutes: minutesIn([span], calendar) };
    }),
    days: countedDays(startAt, dueAt, spans, calendar),
  };
}

/** Every day of a span, with what of it stood still. */
export const countedDays = (
  from: Instant,
  to: Instant,
  uncounted: readonly Interval[],
  calendar: WorkCalendar,
): DeadlineDay[] => explainSpan(from, to, calendar).map((day) => explained(day, uncounted, calendar));

function explained(day: ExplainedDay, spans: readonly Interval[], calendar: WorkCalendar): DeadlineDay {
  const ofDay = clipped(spans, atMinuteOf(day.date, 0), atMinuteOf(plusDays(day.date, 1), 0));
  const suspended = minutesIn(ofDay, calendar);
  return { ...day, counted: workingMinutes(day.counted - suspended), suspended };
}

/** The calendar of a name; the one at hand where that is the same. */
export const calendarOfName = (name: string, known: WorkCalendar, context: DecisionContext): WorkCalendar =>
  name === calendarName(known) ? known : context.calendarNamed(name);
