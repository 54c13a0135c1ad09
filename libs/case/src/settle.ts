import { calendarName, effectiveStart, type WorkCalendar } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import { nextActions, remaining } from '@lienthong/procedure';
import { draftedApology } from './apology/draft-apology.js';
import { sameSpans } from './appointment/interval.js';
import { countedMinutes } from './appointment/retime.js';
import { appointmentSet } from './appointment/set-appointment.js';
import { startAppointment } from './appointment/start-appointment.js';
import { closedSuspensions, legSuspensions, owedDue } from './appointment/suspension.js';
import { lastAppointment } from './appointment/term-of.js';
import type { DecisionContext } from './decision.js';
import { outcomeOfCase } from './ending/case-outcome.rule.js';
import type { CaseEvent, CaseEventType } from './event.js';
import { stepOf } from './handoff/step-of.js';
import { waitsForPaymentAlone } from './national-status.js';
import type { AppointmentState } from './state/appointment-state.js';
import type { CaseState } from './state/case-state.js';
import { allLegs, lastEnded, openLegs } from './state/legs.js';
import { isOver, progressOf } from './state/progress.js';
import { changesDecisions } from './state/versions.js';
import { rehomed } from './succession/rehome-leg.js';
import { frozenVerdict } from './verdict/freeze.js';
import { judgeSegment } from './verdict/judge.js';
import { timelinessOf } from './verdict/timeliness.js';

/**
 * What follows by itself from what was just decided, one step at a time: a date moved by a suspension that ended, the
 * end of an appointment, the start of the next, the end of the case, its verdict, the draft of a letter. Empty when nothing more follows.
 * @param before the state before the command
 * @param recorded what the command led to so far, from `before` to `state`
 */
export function settle(
  before: CaseState,
  state: CaseState,
  recorded: readonly CaseEvent[],
  context: DecisionContext,
): readonly CaseEvent[] {
  if (!state.life) return [];
  if (isOver(state)) return frozenVerdict(state, context);
  if (state.lastSeq === before.lastSeq) return [];
  for (const follow of askedAfter(recorded)) {
    const events = follow(state, before, context);
    if (events.length > 0) return events;
  }
  return [];
}

type Follow = (state: CaseState, before: CaseState, context: DecisionContext) => readonly CaseEvent[];

/** A leg that its successor reopened goes to whoever stands in its agency's place: nobody may be left with what is no more. */
const rehomedReopened: Follow = (state, before, context) => {
  if (!context.successorOf) return [];
  const reopened = openLegs(state).filter(({ id }) => !openLegs(before).some((leg) => leg.id === id));
  return reopened.flatMap((leg) => rehomed(state, leg, context)).slice(0, 1);
};

/** d moves, or starts anew, when a lawful suspension of the open segment has come to its end (time.md §4). */
const movedDate: Follow = (state, before, context) => {
  const segment = state.appointments.findLast(({ met }) => !met);
  if (!segment) return [];
  const ended = closedSuspensions(state, segment.n, context);
  const known = closedSuspensions(before, segment.n, context);
  if (sameSpans(ended, known)) return [];
  const answeredAt = lastAnswer(state);
  const restarts = context.definition.supplement?.clock === 'restart' && answeredAt !== lastAnswer(before);
  // once: the waits of before the restart are gone from the new segment, so what is known of it differs for good
  if (restarts && segment.startAt !== answeredAt)
    return startAppointment(state, segment.n, 'restart', answeredAt ?? segment.startAt, context);
  const { n, startAt, announcedDueAt } = segment;
  const dueAt = owedDue(segment, ended, context);
  // a wait that was reopened takes nothing back: the date is then unknown, but at least what it was
  if (dueAt <= segment.dueAt) return [];
  const { calendar } = context;
  const announced = calendar.add(announcedDueAt, calendar.minutesBetween(segment.dueAt, dueAt));
  const allotted = isCountedBy(segment, calendar) ? segment.allotted : countedMinutes(startAt, dueAt, ended, calendar);
  const data = { n, cause: 'suspension', startAt, dueAt, announcedDueAt: announced, allotted } as const;
  const provisional = calendar.isProvisional(startAt, dueAt);
  return [appointmentSet(state, { ...data, provisional }, context)];
};

/** A date that no other calendar had a say in keeps its minutes: those of the term. */
const isCountedBy = ({ startCalendar, versions }: AppointmentState, calendar: WorkCalendar): boolean =>
  [startCalendar, versions.at(-1)?.calendar].every((name) => name === calendarName(calendar));

const letter: Follow = (state, _before, context) => draftedApology(state, context);

/** σ of the last answer to a lawful request. */
function lastAnswer(state: CaseState): Instant | undefined {
  const answers = allLegs(state).flatMap((leg) =>
    legSuspensions({ ...leg, childPath: [] }).flatMap(({ to }) => to ?? []),
  );
  return answers.reduce<Instant | undefined>((last, to) => (last ? later(last, to) : to), undefined);
}

/** Where there are two appointments, each ends with the last counted step of its own (L16). */
const metAppointment: Follow = (state, _before, context) => {
  const { definition } = context;
  if (lastAppointment(definition) === 1) return [];
  const left = remaining(definition, progressOf(state)).filter(({ clock }) => clock === 'counted');
  const segment = state.appointments.find(({ n, met }) => !met && !left.some((step) => step.appointment === n));
  const legs = allLegs(state).filter((leg) => leg.counted && leg.appointment === segment?.n);
  const last = lastEnded(legs.filter(({ status }) => status === 'completed'));
  if (!segment || !last?.endedAt) return [];
  const judged = judgeSegment(state, segment, last, last.endedAt, true, context);
  return [{ type: 'appointment.met', data: { n: segment.n, endedAt: last.endedAt, ...judged } }];
};

/** The next appointment is counted from the proof that ends the wait between the two. */
const nextAppointment: Follow = (state, _before, context) => {
  const { definition, calendar } = context;
  if (state.appointments.some(({ met }) => !met)) return [];
  const due = nextActions(definition, progressOf(state)).map(({ step }) => stepOf(definition, step));
  const next = due.find(
    ({ clock, appointment }) => clock === 'counted' && !state.appointments.some(({ n }) => n === appointment),
  );
  const proof = lastEnded(allLegs(state).filter(({ status }) => status === 'completed'));
  if (!next || !proof?.endedAt) return [];
  const startAt = effectiveStart(proof.endedAt, definition.receiptCutOff, calendar);
  return startAppointment(state, next.appointment, 'appointment-2', startAt, context);
};

/**
 * A withdrawal that nobody answered: when the last step is done, the decision has overtaken it; when the citizen alone
 * has the case again, owing money, nothing is decided and it is granted (domain.md §2.3: 7 leads to 4 or 8).
 */
const overtakenWithdrawal: Follow = (state, _before, { definition }) => {
  if (state.withdrawal !== 'asked') return [];
  const isDone = remaining(definition, progressOf(state)).length === 0;
  if (isDone) return [{ type: 'withdrawal.refused', data: { because: 'decided' } }];
  return waitsForPaymentAlone(state) ? [{ type: 'case.withdrawn', data: {} }] : [];
};

/** Status 9: no step is left. The case ends with its last leg, not when somebody notices; what came of it its work says. */
const completedCase: Follow = (state, _before, { definition }) => {
  if (remaining(definition, progressOf(state)).length > 0) return [];
  const last = lastEnded(allLegs(state).filter(({ status }) => status === 'completed'));
  if (!last?.endedAt) return [];
  const outcome = outcomeOfCase(state, definition) ?? last.outcome ?? 'done';
  const promised = state.appointments.at(-1)?.announcedDueAt;
  const early = promised ? { early: timelinessOf(promised, last.endedAt) === 'early' } : {};
  return [{ type: 'case.completed', data: { endedAt: last.endedAt, outcome, ...early } }];
};

/** In the order in which they are looked at. */
const FOLLOWS: readonly Follow[] = [
  rehomedReopened,
  movedDate,
  metAppointment,
  nextAppointment,
  overtakenWithdrawal,
  completedCase,
  letter,
];

/** Time that has passed may make a case late, whatever was recorded. */
const TOLD: readonly Follow[] = [letter];

/** What is recorded most: taking a leg up ends and moves nothing; an offer may leave the case with the citizen alone. */
const LITTLE: Readonly<Partial<Record<CaseEventType, readonly Follow[]>>> = {
  'handoff.accepted': TOLD,
  'handoff.offered': [rehomedReopened, overtakenWithdrawal, letter],
};

/** The rules that may have something to say: all of them, unless one fact alone was recorded that leads to little. */
function askedAfter([first, ...others]: readonly CaseEvent[]): readonly Follow[] {
  if (!first || others.length > 0) return FOLLOWS;
  return LITTLE[first.type] ?? (changesDecisions(first.type) ? FOLLOWS : TOLD);
}
