import { calendarName, type WorkCalendar } from '@lienthong/calendar';
import { type Instant, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { graphOf } from '@lienthong/procedure';
import { clipped, type Interval, minutesIn, shifted } from '../appointment/interval.js';
import { legTerm } from '../appointment/plan.js';
import { countedMinutes, runningDue } from '../appointment/retime.js';
import { closedAt, legSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import type { LegState } from '../state/leg-state.js';

type Calendars = Pick<DecisionContext, 'calendar' | 'calendarOf'>;

/**
 * A: calendar of the leg's agency; the case's where the citizen has it. Its time was allotted once, in the hours of the
 * agency that it was offered to: whoever takes over from that one goes on in them (time.md §3, §5).
 */
export function calendarOfLeg(
  { holder, formerHolders = [] }: Pick<LegState, 'holder'> & Partial<Pick<LegState, 'formerHolders'>>,
  context: Calendars,
): WorkCalendar {
  const agency = formerHolders[0]?.holder.agency ?? holder.agency;
  return agency ? context.calendarOf(agency) : context.calendar;
}

/** Spans since its start in which the leg's own clock stood still, until then; a request made before the start stops it from there on. */
const waitedSpans = (leg: LegState, until: Instant): Interval[] =>
  clipped(closedAt(legSuspensions(leg), until), leg.startAt, later(until, leg.startAt));

/** Those of them whose end is known, to σ of the answer. */
export const answeredSpans = (leg: LegState): Interval[] =>
  closedAt(
    legSuspensions(leg).filter(({ to }) => to),
    leg.startAt,
  )
    .map(({ from, to }) => ({ from: later(from, leg.startAt), to }))
    .filter(({ from, to }) => from < to);

/** B in the calendar that computes the due now: the same minutes as long as no other one had a say in it. */
export const allottedBy = (
  leg: LegState,
  dueAt: Instant,
  waited: readonly Interval[],
  calendar: WorkCalendar,
): WorkingMinutes =>
  leg.allotted !== undefined && [leg.startCalendar, leg.dueCalendar].every((name) => name === calendarName(calendar))
    ? leg.allotted
    : countedMinutes(leg.startAt, dueAt, waited, calendar);

/** Working minutes of the leg until then, waiting for papers left aside, in its agency's calendar. */
export function usedMinutes(leg: LegState, until: Instant, calendar: WorkCalendar): WorkingMinutes {
  const end = later(leg.startAt, leg.endedAt && leg.endedAt < until ? leg.endedAt : until);
  return countedMinutes(leg.startAt, end, waitedSpans(leg, end), calendar);
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

/**
 * dᵢ of a leg whose clock stood still in these spans: as its step's term, or the minutes that it was given, say under
 * the calendar of its start and under the one in force, whichever is later. Undefined where nothing is allotted.
 * @see time.md §4, §5
 */
export function owedLegDue(
  leg: LegState,
  uncounted: readonly Interval[],
  context: Calendars & Pick<DecisionContext, 'definition' | 'calendarNamed'>,
): Instant | undefined {
  const { startAt, granted, startCalendar } = leg;
  if (granted === undefined) return undefined;
  const current = calendarOfLeg(leg, context);
  const atStart = startCalendar === calendarName(current) ? current : context.calendarNamed(startCalendar);
  const step = graphOf(context.definition).step(leg.step);
  return runningDue({ term: step && legTerm(step), startAt, granted, uncounted }, { atStart, current });
}

/** Working minutes past the due that the leg itself used: what it waited after its due is not its own. */
export function lateMinutes(leg: LegState, dueAt: Instant, endedAt: Instant, calendar: WorkCalendar): WorkingMinutes {
  if (endedAt <= dueAt) return workingMinutes(0);
  const waited = clipped(closedAt(legSuspensions(leg), endedAt), dueAt, endedAt);
  return workingMinutes(calendar.minutesBetween(dueAt, endedAt) - minutesIn(waited, calendar));
}
