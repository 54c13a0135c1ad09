import { endedEarly } from '../ending/ending.evolve.js';
import type { Fact } from '../event.js';
import type { CaseState, Evolve } from '../state/case-state.js';

/** A case begins with its registration. */
export function registered({ caseCode, seq, at, data }: Extract<Fact, { type: 'case.registered' }>): CaseState {
  const { procedure, receivedBy, solvedBy, returnBy, channel, submittedAt, intakeDueAt, routing, papers, parent } =
    data;
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
    completeAt: submittedAt,
    intakeRequests: [],
    routing,
    papers: papers.map(({ paper }) => paper),
    ...(parent ? { parent } : {}),
    appointments: [],
    legs: {},
    steps: {},
    chosen: {},
    ordered: {},
    supplementRequests: 0,
    corrections: [],
    caseWakeUps: [],
    caseNoticed: [],
    lastSeq: seq,
    lastAt: at,
    version: seq,
  };
}

/** The life of a child case begins with its parent's leg, that of any other with its acceptance. */
export const accepted: Evolve<'case.accepted'> = (state, { at, data: { startAt, agencies, planned, calendar } }) => ({
  ...state,
  phase: 'accepted',
  life: { acceptedAt: state.parent ? startAt : at, startAt, agencies, planned, calendar },
});

/** Before acceptance there is no life to judge; a child case, accepted without an intake, is refused by its solver. */
export const refused: Evolve<'case.refused'> = (state, fact) => endedEarly(state, 'refused', fact);
