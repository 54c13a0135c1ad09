import type { Whole } from '@lienthong/kernel';
import { endedEarly } from '../ending/ending.evolve.js';
import type { CaseEventData, Fact } from '../event.js';
import type { CaseState, Evolve } from '../state/case-state.js';
import { withWindow } from '../supplement/supplement-window.rule.js';

/** A case begins with its registration. */
export function registered({ caseCode, seq, at, data }: Extract<Fact, { type: 'case.registered' }>): Whole<CaseState> {
  const { procedure, receivedBy, solvedBy, returnBy, channel, submittedAt, intakeDueAt, intakeAlertAt } = data;
  const { routing, papers, parent } = data;
  return {
    code: caseCode,
    procedure,
    phase: 'registered',
    receivedBy,
    solvedBy,
    returnBy,
    channel,
    submittedAt,
    intakeDueAt,
    intakeAlertAt,
    intakePromise: { intakeDueAt, intakeAlertAt },
    completeAt: submittedAt,
    intakeRequests: [],
    secondApproved: undefined,
    routing,
    papers: papers.map(({ paper }) => paper),
    parent,
    life: undefined,
    appointments: [],
    legs: {},
    steps: {},
    chosen: {},
    ordered: {},
    terms: {},
    supplementRequests: 0,
    apologyDraft: undefined,
    apology: undefined,
    withdrawal: undefined,
    withdrawalAskedAt: undefined,
    ended: undefined,
    reminded: undefined,
    verdict: undefined,
    score: undefined,
    corrections: [],
    caseWakeUps: [],
    caseNoticed: [],
    lastSeq: seq,
    lastAt: at,
    version: seq,
  };
}

/** The life of a child case begins with its parent's leg, that of any other with its acceptance. Nothing is asked at intake any more. */
export const accepted: Evolve<'case.accepted'> = (state, { at, data }) => {
  const { startAt, agencies, planned, calendar } = data;
  const acceptedAt = state.parent ? startAt : at;
  const life = { acceptedAt, enteredAt: acceptedAt, startAt, agencies, planned, receipt: 1, calendar };
  return { ...state, phase: 'accepted', life, secondApproved: undefined };
};

/** What was promised first is kept: a change of the calendar that is taken back restores it. */
export const intakeRetimed: Evolve<'intake.retimed'> = (state, { data }) => {
  const { intakeDueAt, intakeAlertAt, windowEndsAt } = data;
  const intakeRequests = windowEndsAt ? withWindow(state.intakeRequests, windowEndsAt) : state.intakeRequests;
  return { ...state, intakeDueAt, intakeAlertAt, intakeRequests };
};

/** Before acceptance there is no life to judge; a child case, accepted without an intake, is refused by its solver. */
export const refused: Evolve<'case.refused'> = (state, fact) => endedEarly(state, 'refused', fact);

/** What the counter says now holds from now on, as if it had been said before; what was promised stands. */
export const corrected: Evolve<'intake.corrected'> = (state, { at, data }) => {
  const { routing, channel, returnBy, solvedBy, papers, agencies, planned, reroutes } = data;
  const { life } = state;
  const kept = { ...filedAnew(state, data), routing, channel, returnBy, solvedBy };
  const next = papers ? { ...kept, papers: papers.map(({ paper }) => paper) } : kept;
  if (!life || !agencies || !planned) return next;
  const { acceptedAt = life.acceptedAt, startAt = life.startAt } = data;
  return {
    ...next,
    life: { ...life, acceptedAt, startAt, agencies, planned, ...(reroutes ? { reroutedAt: at } : {}) },
  };
};

/** Papers that were complete with the filing were complete at its corrected time. */
function filedAnew(state: CaseState, data: CaseEventData['intake.corrected']): CaseState {
  const { submittedAt, intakeDueAt, intakeAlertAt } = data;
  if (!submittedAt) return state;
  const completeAt = state.completeAt === state.submittedAt ? submittedAt : state.completeAt;
  const filed = { ...state, submittedAt, completeAt };
  if (!intakeDueAt || !intakeAlertAt) return filed;
  return { ...filed, intakeDueAt, intakeAlertAt, intakePromise: { intakeDueAt, intakeAlertAt } };
}

/** Slips of transfers are told apart by their legs; of receipts only the last is valid. */
export const slipIssued: Evolve<'slip.issued'> = (state, { data: { kind, n } }) =>
  kind === 'receipt' && state.life ? { ...state, life: { ...state.life, receipt: n } } : state;
