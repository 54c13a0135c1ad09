import { dateOf } from '@lienthong/kernel';
import { closedAt, owedDue, segmentSuspensions } from '../appointment/suspension.js';
import { termOf } from '../appointment/term-of.js';
import type { DecisionContext } from '../decision.js';
import type { CaseState } from '../state/case-state.js';
import { allLegs } from '../state/legs.js';
import { calendarOfName, countedDays, counting } from './counted-days.js';
import { type DeadlineExplanation, NoDeadline } from './deadline-explanation.js';

/** @throws {NoDeadline} */
export function explainAppointment(
  state: CaseState,
  n: number | undefined,
  context: DecisionContext,
): DeadlineExplanation {
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
  const given = isSuspended ? {} : { allotted: segment.allotted };
  const moved = calendar.minutesBetween(segment.dueAt, dueAt);
  const announcedDueAt = moved > 0 ? calendar.add(segment.announcedDueAt, moved) : segment.announcedDueAt;
  const term = termOf(definition, segment.n);
  return {
    target: { appointment: segment.n },
    receivedAt: segment.n === 1 ? state.life.acceptedAt : segment.startAt,
    cutOff: definition.receiptCutOff,
    ...(term ? { term } : {}),
    announcedDueAt,
    lastDayToApologise: calendar.workingDayBefore(dateOf(announcedDueAt)),
    isSuspended,
    ...(state.verdict ? { rules: state.verdict.rules } : {}),
    versions: segment.versions,
    extensions: allLegs(state)
      .filter(({ appointment }) => appointment === segment.n)
      .flatMap((leg) => (leg.extensions ?? []).map((granted) => ({ leg: leg.id, ...granted }))),
    announcedDays: announcedDueAt > dueAt ? countedDays(dueAt, announcedDueAt, [], calendar) : [],
    ...counting({ startAt: segment.startAt, dueAt, ...given }, suspensions, until, calendar),
  };
}
