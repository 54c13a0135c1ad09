import type { WorkCalendar } from '@lienthong/calendar';
import { type Instant, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { clipped, minutesIn, shifted } from '../appointment/interval.js';
import { closedAt, legSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import type { LegState } from '../state/leg-state.js';

type Calendars = Pick<DecisionContext, 'calendar' | 'calendarOf'>;

/** A: calendar of the leg's agency; the case's where the citizen has it. */
export const calendarOfLeg = ({ holder }: Pick<LegState, 'holder'>, context: Calendars): WorkCalendar =>
  holder.agency ? context.calendarOf(holder.agency) : context.calendar;

/** Working minutes of the leg until then, waiting for papers left aside, in its agency's calendar. */
export function usedMinutes(leg: LegState, until: Instant, calendar: WorkCalendar): WorkingMinutes {
  const end = later(leg.startAt, leg.endedAt && leg.endedAt < until ? leg.endedAt : until);
  const waited = clipped(closedAt(legSuspensions(leg), end), leg.startAt, end);
  return workingMinutes(calendar.minutesBetween(leg.startAt, end) - minutesIn(waited, calendar));
}

/**
 * dᵢ of a leg as seen at `until`. While it waits for papers its due moves on with the time; a leg of a child case
 * also gives back what the child waited. Undefined where nothing is allotted.
 */
export function legDue(leg: LegState, until: Instant, context: Calendars): Instant | undefined {
  if (!leg.dueAt) return undefined;
  const notYetMoved = legSuspensions(leg).filter(({ to }) => !to || leg.childPath);
  const spans = clipped(closedAt(notYetMoved, until), leg.startAt, later(until, leg.startAt));
  return shifted(leg.dueAt, spans, calendarOfLeg(leg, context));
}

/** Working minutes past the due that the leg itself used: what it waited after its due is not its own. */
export function lateMinutes(leg: LegState, dueAt: Instant, endedAt: Instant, calendar: WorkCalendar): WorkingMinutes {
  if (endedAt <= dueAt) return workingMinutes(0);
  const waited = clipped(closedAt(legSuspensions(leg), endedAt), dueAt, endedAt);
  return workingMinutes(calendar.minutesBetween(dueAt, endedAt) - minutesIn(waited, calendar));
}
