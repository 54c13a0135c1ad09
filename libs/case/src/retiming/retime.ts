import { calendarName, rolled, type WorkCalendar } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import { countedMinutes } from '../appointment/retime.js';
import { appointmentSet } from '../appointment/set-appointment.js';
import { closedSuspensions, owedDue, segmentSuspensions } from '../appointment/suspension.js';
import { requireUnit } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { allottedBy, answeredSpans, calendarOfLeg, owedLegDue } from '../handoff/leg-clock.js';
import { type Retiming, retimed } from '../handoff/retime-leg.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { movedWindow } from '../supplement/supplement-window.rule.js';
import { retimedIntake } from './retime-intake.js';

/**
 * Counts what still runs anew under the calendars in force, by the system alone: the counter's answer before acceptance,
 * the time of the citizen to answer, the date of the running appointment and the due of each open leg. Nothing gets shorter than its start promised, and a change that is taken back restores it.
 * What ended keeps its verdict; the one extension of the citizen's date is not used up. What does not move is no fact.
 * @throws {NotYourCase} unless the system asks
 * @see time.md §4, calendar re-timing; domain.md §4.3, L12; I11
 */
export const retime: Decide<'retime'> = (state, { type, by }, context) => {
  requireUnit(state, type, by, []);
  if (isOver(state)) return [];
  const segment = state.appointments.findLast(({ met }) => !met);
  return [
    ...retimedIntake(state, context),
    ...(segment ? retimedAppointment(state, segment, context) : []),
    ...openLegs(state).flatMap((leg) => retimedLeg(leg, context)),
  ];
};

function retimedAppointment(state: CaseState, segment: AppointmentState, context: DecisionContext): CaseEvent[] {
  const { calendar } = context;
  const { n, startAt } = segment;
  if (segment.versions.at(-1)?.calendar === calendarName(calendar)) return [];
  const ended = closedSuspensions(state, n, context);
  const dueAt = later(owedDue(segment, ended, context), reopenedDue(state, segment, context) ?? startAt);
  const announcedDueAt = announced(segment, dueAt, calendar);
  const allotted = countedMinutes(startAt, dueAt, ended, calendar);
  const provisional = calendar.isProvisional(startAt, dueAt);
  const stays =
    dueAt === segment.dueAt &&
    announcedDueAt === segment.announcedDueAt &&
    allotted === segment.allotted &&
    provisional === segment.provisional;
  if (stays) return [];
  const date = { n, cause: 'calendar', startAt, dueAt, announcedDueAt, allotted, provisional } as const;
  return [appointmentSet(state, date, context)];
}

/** A wait that was reopened took nothing back: until it ends once more, the date is at least what it was. */
function reopenedDue(state: CaseState, segment: AppointmentState, context: DecisionContext): Instant | undefined {
  const waits = segmentSuspensions(state, segment, context).some(({ to }) => to === undefined);
  return waits ? segment.versions.findLast(({ cause }) => cause !== 'calendar')?.dueAt : undefined;
}

/** A later date that an apology promised stays, off a day off; without one the citizen was told what is owed. */
function announced({ versions }: AppointmentState, dueAt: Instant, calendar: WorkCalendar): Instant {
  const said = versions.findLast(({ cause }) => cause !== 'calendar');
  const isPostponed = said !== undefined && said.announcedDueAt > said.dueAt;
  return isPostponed ? later(rolled(said.announcedDueAt, calendar), dueAt) : dueAt;
}

function retimedLeg(leg: LegState, context: DecisionContext): CaseEvent[] {
  const due = recountedDue(leg, context);
  const windowEndsAt = movedWindow(leg.requests, context);
  if (!due && !windowEndsAt) return [];
  const { dueAt } = leg;
  return [retimed(leg, { cause: 'calendar', dueAt, ...due, ...(windowEndsAt ? { windowEndsAt } : {}) }, context)];
}

/** Undefined where the calendar in force says what stands already. */
function recountedDue(leg: LegState, context: DecisionContext): Pick<Retiming, 'dueAt' | 'allotted'> | undefined {
  const calendar = calendarOfLeg(leg, context);
  if (leg.dueCalendar === calendarName(calendar)) return undefined;
  const waited = answeredSpans(leg);
  const dueAt = leg.counted ? owedLegDue(leg, waited, context) : undefined;
  if (!dueAt || !leg.dueAt) return undefined;
  const allotted = allottedBy(leg, dueAt, waited, calendar);
  const before = context.calendarNamed(leg.dueCalendar);
  const stays =
    dueAt === leg.dueAt &&
    allotted === leg.allotted &&
    before.isProvisional(leg.startAt, dueAt) === calendar.isProvisional(leg.startAt, dueAt);
  return stays ? undefined : { dueAt, allotted };
}
