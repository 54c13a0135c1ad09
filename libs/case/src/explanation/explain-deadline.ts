import {
  type CutOff,
  calendarName,
  type ExplainedDay,
  explainSpan,
  type Term,
  type WorkCalendar,
} from '@lienthong/calendar';
import {
  atMinuteOf,
  DomainError,
  type Instant,
  later,
  plusDays,
  type WorkingMinutes,
  workingMinutes,
} from '@lienthong/kernel';
import { clipped, type Interval, minutesIn } from '../appointment/interval.js';
import { legTerm } from '../appointment/plan.js';
import { closedAt, legSuspensions, owedDue, type Suspension, segmentSuspensions } from '../appointment/suspension.js';
import { termOf } from '../appointment/term-of.js';
import type { DecisionContext } from '../decision.js';
import { calendarOfLeg, legDue } from '../handoff/leg-clock.js';
import { stepOf } from '../handoff/step-of.js';
import type { LegId } from '../leg-id.js';
import type { AppointmentVersion } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import { legOf } from '../state/legs.js';
import { underItsCalendars } from '../verdict/calendars-of-verdict.js';

/** The appointed date of a case (the running or last one, or the n-th), or the due of a leg. */
export type DeadlineTarget = { readonly appointment?: number } | { readonly leg: LegId };

/** A day with what of it was counted, and what stood still. */
export interface DeadlineDay extends ExplainedDay {
  readonly suspended: WorkingMinutes;
}

/** Why a deadline is what it is. For terms in working time the counted minutes of the days sum to `allotted`. */
export interface DeadlineExplanation {
  readonly target: { readonly appointment: number } | { readonly leg: LegId };
  /** What arrived when, and as of when it counts: after office hours and cut-off. */
  readonly receivedAt: Instant;
  readonly cutOff: CutOff;
  readonly startAt: Instant;
  readonly term?: Term;
  readonly allotted: WorkingMinutes;
  readonly dueAt: Instant;
  readonly announcedDueAt?: Instant;
  /** The clock stands still now: the due is not yet known, and no earlier than `dueAt`. */
  readonly isSuspended: boolean;
  readonly isProvisional: boolean;
  readonly calendar: string;
  readonly suspensions: readonly (Suspension & { readonly minutes: WorkingMinutes })[];
  readonly days: readonly DeadlineDay[];
  readonly versions: readonly AppointmentVersion[];
}

/** Nothing is promised there. */
export class NoDeadline extends DomainError {
  readonly code = 'deadline.none';
  constructor(caseCode: string) {
    super(`Case ${caseCode} has no such deadline`, { caseCode });
  }
}

/**
 * Every counted and skipped day of a deadline with its reason, from the computation that made the date.
 * @throws {NoDeadline} {LegUnknown}
 * @see design.md, Time; peers.md §3.4
 */
export function explainDeadline(
  state: CaseState,
  target: DeadlineTarget,
  context: DecisionContext,
): DeadlineExplanation {
  const own = underItsCalendars(state, context);
  return 'leg' in target ? explainLeg(state, target.leg, own) : explainAppointment(state, target.appointment, own);
}

function explainAppointment(state: CaseState, n: number | undefined, context: DecisionContext): DeadlineExplanation {
  const segment = n === undefined ? state.appointments.at(-1) : state.appointments.find((one) => one.n === n);
  if (!segment || !state.life) throw new NoDeadline(state.code);
  const { definition } = context;
  const until = segment.met?.endedAt ?? state.ended?.at ?? context.now;
  const suspensions = segmentSuspensions(state, segment, context);
  const isSuspended = suspensions.some(({ to }) => !to) && !state.ended;
  const dueAt = suspensions.some(({ to }) => !to)
    ? owedDue(segment, closedAt(suspensions, until), context)
    : segment.dueAt;
  // a date is explained by the calendar that made it, also before it is counted anew under the next one
  const made = segment.versions.at(-1)?.calendar;
  const calendar =
    isSuspended || made === undefined ? context.calendar : calendarOfName(made, context.calendar, context);
  const moved = calendar.minutesBetween(segment.dueAt, dueAt);
  const term = termOf(definition, segment.n);
  return {
    target: { appointment: segment.n },
    receivedAt: segment.n === 1 ? state.life.acceptedAt : segment.startAt,
    cutOff: definition.receiptCutOff,
    ...(term ? { term } : {}),
    announcedDueAt: moved > 0 ? calendar.add(segment.announcedDueAt, moved) : segment.announcedDueAt,
    isSuspended,
    versions: segment.versions,
    ...counting({ ...segment, dueAt }, suspensions, until, calendar),
  };
}

function explainLeg(state: CaseState, id: LegId, context: DecisionContext): DeadlineExplanation {
  const leg = legOf(state, id);
  const until = leg.endedAt ?? context.now;
  const dueAt = legDue(leg, until, context);
  if (!dueAt || leg.allotted === undefined) throw new NoDeadline(state.code);
  const { definition } = context;
  const sender = leg.decisive ? state.legs[leg.decisive]?.holder.agency : state.receivedBy;
  const term = legTerm(stepOf(definition, leg.step));
  const suspensions = legSuspensions(leg);
  return {
    target: { leg: id },
    receivedAt: leg.offeredAt,
    cutOff: sender === leg.holder.agency || !leg.decisive ? 'none' : definition.transferCutOff,
    ...(term ? { term } : {}),
    isSuspended: leg.status === 'awaiting-supplement',
    versions: [],
    ...counting(
      { startAt: leg.startAt, dueAt, allotted: leg.allotted },
      suspensions,
      until,
      calendarOfName(leg.dueCalendar, calendarOfLeg(leg, context), context),
    ),
  };
}

/** The calendar of a name; the one at hand where that is the same. */
const calendarOfName = (name: string, known: WorkCalendar, context: DecisionContext): WorkCalendar =>
  name === calendarName(known) ? known : context.calendarNamed(name);

interface Clock {
  readonly startAt: Instant;
  readonly dueAt: Instant;
  readonly allotted: WorkingMinutes;
}

function counting(
  { startAt, dueAt, allotted }: Clock,
  suspensions: readonly Suspension[],
  until: Instant,
  calendar: WorkCalendar,
) {
  const spans = clipped(closedAt(suspensions, until), startAt, dueAt);
  return {
    startAt,
    dueAt,
    allotted,
    isProvisional: calendar.isProvisional(startAt, dueAt),
    calendar: calendarName(calendar),
    suspensions: suspensions.map((one) => {
      const span = { from: later(one.from, startAt), to: one.to ?? later(one.from, until) };
      return { ...one, minutes: minutesIn([span], calendar) };
    }),
    days: explainSpan(startAt, dueAt, calendar).map((day) => explained(day, spans, calendar)),
  };
}

function explained(day: ExplainedDay, spans: readonly Interval[], calendar: WorkCalendar): DeadlineDay {
  const ofDay = clipped(spans, atMinuteOf(day.date, 0), atMinuteOf(plusDays(day.date, 1), 0));
  const suspended = minutesIn(ofDay, calendar);
  return { ...day, counted: workingMinutes(day.counted - suspended), suspended };
}
