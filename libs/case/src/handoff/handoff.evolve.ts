import { type Instant, type StepId, type Whole, workingMinutes } from '@lienthong/kernel';
import { GRANTING } from '../appointment/appointment.evolve.js';
import type { CaseEventData } from '../event.js';
import type { LegId } from '../leg-id.js';
import { legParts } from '../leg-id.js';
import type { CaseState, Evolve } from '../state/case-state.js';
import type { LegState, LegStatus, StepState } from '../state/leg-state.js';
import { withLeg } from '../state/legs.js';
import { withWindow } from '../supplement/supplement-window.rule.js';

/** The citizen pays without being asked to accept; everybody else is offered the leg first. */
export const handoffOffered: Evolve<'handoff.offered'> = (state, { seq, at, data }) => {
  const { leg: id, kind, holder, dueAt, allotted, calendar = state.life?.calendar ?? '' } = data;
  const { step, round, attempt } = legParts(id);
  const paying = kind === 'payment';
  const leg: Whole<LegState> = {
    id,
    step,
    round,
    attempt,
    kind,
    appointment: data.appointment,
    counted: data.counted,
    status: paying ? 'awaiting-payment' : 'offered',
    holder,
    formerHolders: [],
    predecessors: data.predecessors,
    decisive: data.decisive,
    offeredAt: at,
    readyAt: data.readyAt,
    startAt: data.startAt,
    dueAt,
    allotted,
    granted: allotted,
    extensions: undefined,
    versions: dueAt ? [{ cause: 'offer', at, dueAt, calendar }] : [],
    startCalendar: calendar,
    dueCalendar: calendar,
    procedure: data.procedure,
    wakeUps: data.wakeUps,
    noticed: [],
    escalations: [],
    requests: [],
    secondApproved: undefined,
    runOns: [],
    child: undefined,
    childPath: undefined,
    refusedBecause: undefined,
    endedAt: undefined,
    outcome: undefined,
    moreDataAsked: undefined,
    made: [],
    silence: undefined,
    offeredSeq: seq,
    endedSeq: undefined,
    version: seq,
  };
  const progress: StepState = { status: paying ? 'waiting' : 'offered', round, attempt };
  return { ...state, legs: { ...state.legs, [id]: leg }, steps: { ...state.steps, [step]: progress } };
};

export const handoffAccepted: Evolve<'handoff.accepted'> = (state, { data: { leg: id, officer } }) =>
  withLegAndStep(state, id, { status: 'held' }, (leg) => ({
    ...leg,
    status: 'held',
    holder: { ...leg.holder, officer },
  }));

/** An agency sent it back before taking it. */
export const handoffRefused: Evolve<'handoff.refused'> = (state, { seq, at, data }) =>
  voided(state, { ...data, status: 'refused', because: data.reasonCode, seq, at });

/** Its sender took it back. After a correction of the intake the flow offers it by itself, to whom it now belongs. */
export const handoffRecalled: Evolve<'handoff.recalled'> = (state, { seq, at, data }) =>
  voided(state, { ...data, status: 'recalled', seq, at });

interface Voided {
  readonly leg: LegId;
  readonly status: 'refused' | 'recalled';
  readonly because: string;
  readonly reopened?: LegId;
  readonly seq: number;
  readonly at: Instant;
}

/**
 * The offer came to nothing and its step waits to be offered once more. With a finished predecessor that one holds again, as if it
 * had never finished; without one the counter holds, and offers it itself: no flow may send it to the same agency again.
 */
function voided(state: CaseState, { leg: id, status, because, reopened, seq, at }: Voided): CaseState {
  const leg = state.legs[id];
  if (!leg) return state;
  const ended = withLeg(state, id, (it) => ({ ...it, status, refusedBecause: because, endedAt: at }));
  const byCounter = leg.predecessors.length === 0 && because !== INTAKE_CORRECTED;
  const asked = withStep(ended, leg.step, {
    ...state.steps[leg.step],
    status: byCounter ? 'refused' : 'pending',
    round: leg.round,
    attempt: leg.attempt + 1,
  });
  return reopened ? reopen(asked, reopened, seq, because) : asked;
}

/** Why an offer was taken back: its agency was named by an intake that has been corrected. */
export const INTAKE_CORRECTED = 'correction';

function reopen(state: CaseState, id: LegId, seq: number, reasonCode: string): CaseState {
  const leg = state.legs[id];
  if (!leg?.endedAt) return state;
  const { endedAt } = leg;
  const paying = leg.kind === 'payment';
  const runOn = { from: endedAt, bySystem: reasonCode === DEFINITION_ERROR };
  const reopened: LegState = {
    ...leg,
    status: paying ? 'awaiting-payment' : 'held',
    endedAt: undefined,
    endedSeq: undefined,
    outcome: undefined,
    runOns: [...leg.runOns, runOn],
    version: seq,
  };
  const next = {
    ...state,
    legs: { ...state.legs, [id]: reopened },
    // a segment that this leg had ended has not ended either
    appointments: state.appointments.map(({ met, ...appointment }) =>
      met && met.by !== id ? { ...appointment, met } : appointment,
    ),
  };
  return withStep(next, leg.step, {
    status: paying ? 'waiting' : 'held',
    round: leg.round,
    attempt: leg.attempt,
  });
}

/** Reason code of a refused handoff: the definition sent it to the wrong place, nobody's fault but the system's. */
export const DEFINITION_ERROR = 'definition-error';

/** The interval is cut: who held it until now answers for what was over until now. */
export const handoffReassigned: Evolve<'handoff.reassigned'> = (state, { at, data: { leg: id, officer } }) =>
  withLeg(state, id, (leg) => ({
    ...leg,
    formerHolders: [...leg.formerHolders, { holder: leg.holder, until: at }],
    holder: { ...leg.holder, officer },
  }));

/** The step is the other agency's from now on, also when it is done again. */
export const handoffMoved: Evolve<'handoff.moved'> = (state, { seq, data: { leg: id, endedAt, agency } }) => {
  const moved = withLeg(state, id, (leg) => ({ ...leg, status: 'moved', endedAt, endedSeq: seq }));
  return { ...moved, ordered: { ...state.ordered, [legParts(id).step]: agency } };
};

export const handoffReturned: Evolve<'handoff.returned'> = (state, { seq, data }) => {
  const ended = withLeg(state, data.leg, (leg) => ({
    ...leg,
    status: 'returned',
    endedAt: data.endedAt,
    endedSeq: seq,
  }));
  return data.redo.reduce((next, step) => {
    const { round } = next.steps[step] ?? { round: 0 };
    const returnedBy = step === data.toStep ? { returnedBy: data.leg } : {};
    return withStep(next, step, { status: 'pending', round: round + 1, attempt: 1, ...returnedBy });
  }, ended);
};

export const handoffCompleted: Evolve<'handoff.completed'> = (state, { seq, data }) => {
  const { leg: id, endedAt, outcome, documents, chosen, silence } = data;
  const made = documents.map(({ paper }) => paper);
  const known = { ...state, chosen: { ...state.chosen, ...chosen }, papers: [...state.papers, ...made] };
  return withLegAndStep(known, id, { status: 'completed', outcome }, (leg) => ({
    ...leg,
    status: 'completed',
    endedAt,
    endedSeq: seq,
    outcome,
    made,
    silence: silence ?? leg.silence,
    runOns: leg.runOns.map((runOn) => (runOn.to ? runOn : { ...runOn, to: endedAt })),
  }));
};

export const handoffRetimed: Evolve<'handoff.retimed'> = (state, { at, data }) =>
  withLeg(state, data.leg, (leg) => {
    const { cause, wakeUps, windowEndsAt } = data;
    return {
      ...leg,
      ...dueMoved(leg, at, data),
      ...(windowEndsAt ? { requests: withWindow(leg.requests, windowEndsAt, cause === 'version-move') } : {}),
      wakeUps,
    };
  });

function dueMoved(leg: LegState, at: Instant, data: CaseEventData['handoff.retimed']): Partial<LegState> {
  const { cause, dueAt, allotted = leg.allotted, calendar = leg.dueCalendar } = data;
  if (!dueAt) return {};
  const more = GRANTING.includes(cause) ? (allotted ?? 0) - (leg.allotted ?? allotted ?? 0) : 0;
  const granted = leg.granted === undefined ? allotted : workingMinutes(leg.granted + more);
  return {
    ...(allotted === undefined ? {} : { allotted }),
    ...(granted === undefined ? {} : { granted }),
    dueAt,
    dueCalendar: calendar,
    versions: [...leg.versions, { cause, at, dueAt, calendar }],
  };
}

/** A leg and its step in a new status. */
export const inStatus = (
  state: CaseState,
  id: LegId,
  status: LegStatus,
  progress: 'offered' | 'held' | 'waiting',
): CaseState => withLegAndStep(state, id, { status: progress }, (leg) => ({ ...leg, status }));

function withLegAndStep(
  state: CaseState,
  id: LegId,
  { status, outcome }: Pick<StepState, 'status' | 'outcome'>,
  change: (leg: LegState) => LegState,
): CaseState {
  const leg = state.legs[id];
  if (!leg) return state;
  const { step, round, attempt } = leg;
  return {
    ...state,
    legs: { ...state.legs, [id]: change(leg) },
    steps: { ...state.steps, [step]: { status, round, attempt, outcome } },
  };
}

function withStep(state: CaseState, step: StepId, progress: StepState): CaseState {
  return { ...state, steps: { ...state.steps, [step]: progress } };
}
