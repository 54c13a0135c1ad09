import { BeyondCalendar, effectiveStart } from '@lienthong/calendar';
import {
  epochMinutes,
  type Instant,
  instantOfEpoch,
  later,
  type StepId,
  type WorkingMinutes,
  workingMinutes,
} from '@lienthong/kernel';
import { closedAt, owedDue, segmentSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import type { LegId } from '../leg-id.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { withSetTerms } from '../term/set-terms.js';
import { forwardPass, type ProjectedStep } from './forward-pass.js';

/** What an open leg must do so that the appointed date holds. */
export interface ProjectedLeg {
  readonly leg: LegId;
  readonly step: StepId;
  /** Latest end with which the case still meets its date; absent when no end of this leg alone would do. */
  readonly mustEndBy?: Instant;
  readonly mustBeatOwnDue: boolean;
}

/** When the running appointment will be met if everybody uses the full time that is left. */
export interface Projection {
  readonly n: number;
  readonly endAt: Instant;
  /** Negative: will be late. */
  readonly slackAnnounced: WorkingMinutes;
  readonly slackOwed: WorkingMinutes;
  readonly steps: readonly ProjectedStep[];
  readonly open: readonly ProjectedLeg[];
  readonly firstToAct?: LegId;
}

/**
 * Forward pass from the facts. Undefined where no appointment runs: before acceptance, between two, after the end.
 * @see time.md §10; peers.md §3.12
 */
export function project(state: CaseState, inForce: DecisionContext): Projection | undefined {
  const context = withSetTerms(state, inForce);
  const segment = state.appointments.findLast(({ met }) => !met);
  if (!segment || !state.life || isOver(state)) return undefined;
  const { owed, announced } = datesIfAnsweredNow(state, segment, context);
  const steps = forwardPass(state, segment.n, context);
  const endAt = endOf(steps, context.now);
  const open = openLegs(state)
    .filter(({ counted }) => counted)
    .map((leg) => projectedLeg(state, segment, leg, { date: announced, steps, endAt }, context));
  const [first] = open.toSorted((a, b) => ((a.mustEndBy ?? '~') < (b.mustEndBy ?? '~') ? -1 : 1));
  return {
    n: segment.n,
    endAt,
    slackAnnounced: context.calendar.minutesBetween(endAt, announced),
    slackOwed: context.calendar.minutesBetween(endAt, owed),
    steps,
    open,
    ...(first ? { firstToAct: first.leg } : {}),
  };
}

/** The last step's end; `now` where every step is skipped. */
const endOf = ([first, ...others]: readonly ProjectedStep[], now: Instant): Instant =>
  others.reduce((last, { endAt }) => later(last, endAt), first?.endAt ?? now);

/** The cheap question: whether the pass ends after what was announced, nothing waiting. An end beyond the known calendar does. */
export function isExpectedLate(state: CaseState, segment: AppointmentState, context: DecisionContext): boolean {
  try {
    const endAt = endOf(forwardPass(state, segment.n, context), context.now);
    return context.calendar.minutesBetween(endAt, segment.announcedDueAt) < 0;
  } catch (error) {
    if (error instanceof BeyondCalendar) return true;
    throw error;
  }
}

function datesIfAnsweredNow(state: CaseState, segment: AppointmentState, context: DecisionContext) {
  const { now, definition, calendar } = context;
  const suspensions = segmentSuspensions(state, segment, context);
  if (suspensions.every(({ to }) => to)) return { owed: segment.dueAt, announced: segment.announcedDueAt };
  const answered = effectiveStart(now, definition.receiptCutOff, calendar);
  const owed = owedDue(segment, closedAt(suspensions, answered), context);
  return { owed, announced: calendar.add(segment.announcedDueAt, calendar.minutesBetween(segment.dueAt, owed)) };
}

interface Foreseen extends Pick<Projection, 'steps' | 'endAt'> {
  readonly date: Instant;
}

/** The greatest end of the leg, everything else as projected, with which the pass still meets the date: guessed, else by bisection. */
function projectedLeg(
  state: CaseState,
  segment: AppointmentState,
  leg: LegState,
  foreseen: Foreseen,
  context: DecisionContext,
): ProjectedLeg {
  const { date } = foreseen;
  const holds = (minute: number): boolean => {
    const end = instantOfEpoch(minute * 60_000);
    const pass = forwardPass(state, segment.n, context, (one) => (one.id === leg.id ? end : undefined));
    return endOf(pass, context.now) <= date;
  };
  let [low, high] = [epochMinutes(segment.startAt), epochMinutes(date) + 1];
  const guess = epochMinutes(dueAndSlack(leg, foreseen, context));
  if (low < guess && guess < high && holds(guess)) [low, high] = [guess, holds(guess + 1) ? high : guess + 1];
  else if (!holds(low)) return { leg: leg.id, step: leg.step, mustBeatOwnDue: true };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  const mustEndBy = instantOfEpoch(low * 60_000);
  return { leg: leg.id, step: leg.step, mustEndBy, mustBeatOwnDue: leg.dueAt !== undefined && mustEndBy < leg.dueAt };
}

/** On a plain chain a leg must end by its expected end and the slack: the last minute of them, before an opening. */
function dueAndSlack(leg: LegState, { date, steps, endAt }: Foreseen, { calendar }: DecisionContext): Instant {
  const expected = steps.find(({ step }) => step === leg.step)?.endAt ?? endAt;
  const slack = calendar.minutesBetween(endAt, date);
  return slack < 0
    ? calendar.sub(expected, workingMinutes(-slack))
    : calendar.open(calendar.add(expected, workingMinutes(slack)));
}
