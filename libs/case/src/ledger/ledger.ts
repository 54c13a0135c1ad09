import { type Instant, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { type LateSplit, lateSplit } from '../attribution/late-split.js';
import { type LegView, legView } from '../attribution/leg-view.js';
import type { Holder } from '../custody.js';
import type { DecisionContext } from '../decision.js';
import { CaseNotInState } from '../ending/ending.errors.js';
import type { CustodyInterval, Judgement } from '../fact-values.js';
import { calendarOfLeg, legDue, usedMinutes } from '../handoff/leg-clock.js';
import type { LegId } from '../leg-id.js';
import type { CaseLife, CaseState } from '../state/case-state.js';
import { isOpen, isVoid, type LegState } from '../state/leg-state.js';
import { allLegs } from '../state/legs.js';
import { withSetTerms } from '../term/set-terms.js';
import { underItsCalendars } from '../verdict/calendars-of-verdict.js';
import { judgeSegment } from '../verdict/judge.js';
import { type VerdictHistory, verdictHistory } from '../verdict/verdict-in-force.js';
import { currentHolder } from './custody-until.js';
import { decisiveLeg, legPieces, pathTo } from './path.js';
import { intervalOf } from './piece.js';

/** One appointment as it stands: frozen once met, as of now while it runs. */
export interface SegmentLedger {
  readonly n: number;
  readonly startAt: Instant;
  readonly endedAt?: Instant;
  readonly allotted: WorkingMinutes;
  readonly owed: Judgement;
  readonly announced: Judgement;
  /** Who answers for being late against what was owed. */
  readonly late: LateSplit;
}

/** One leg with its own clock, in its agency's calendar, and its part in a delay. */
export interface LegLedger {
  readonly leg: LegId;
  readonly holder: Holder;
  readonly onPath: boolean;
  readonly startAt: Instant;
  readonly endedAt?: Instant;
  readonly dueAt?: Instant;
  readonly allotted?: WorkingMinutes;
  readonly used: WorkingMinutes;
  readonly left?: WorkingMinutes;
  readonly view?: LegView;
}

/** Who held the case, from acceptance to its end or to now, without hole or overlap. */
export interface Ledger {
  readonly from: Instant;
  readonly to: Instant;
  /** Of the path that decides the end: tiles [from, to). */
  readonly path: readonly CustodyInterval[];
  /** Legs beside it. */
  readonly side: readonly { readonly leg: LegId; readonly intervals: readonly CustodyInterval[] }[];
  readonly segments: readonly SegmentLedger[];
  readonly legs: readonly LegLedger[];
  /** Of an ended case: the verdict in force and the one that was frozen. */
  readonly verdict?: VerdictHistory;
  /** Who has it now; of an ended case, who had it last. */
  readonly holder: Holder;
}

/**
 * The custody ledger, a function of the facts alone (and of `now` while the case runs).
 * @throws {CaseNotInState} before acceptance, when the case has no life yet
 * @see time.md §7, §8; I3, I12
 */
export function ledgerOf(state: CaseState, inForce: DecisionContext): Ledger {
  const context = underItsCalendars(state, withSetTerms(state, inForce));
  const { life, ended } = state;
  if (!life) throw new CaseNotInState(state.code, state.phase, 'ledger');
  const to = later(life.acceptedAt, ended?.at ?? context.now);
  const last = decisiveLeg(state);
  const path = pathTo(state, last, to, context);
  const onPath = pathLegs(state, last);
  const legs = allLegs(state).filter((leg) => !isVoid(leg));
  const verdict = verdictHistory(state);
  return {
    from: life.acceptedAt,
    to,
    path: path.map(intervalOf),
    side: legs.filter(({ id }) => !onPath.has(id)).map((leg) => sideLedger(state, life, leg, to, context)),
    segments: segmentLedgers(state, last, to, context),
    legs: legs.map((leg) => legLedger(state, leg, onPath.has(leg.id), to, context)),
    ...(verdict ? { verdict } : {}),
    holder: currentHolder(state),
  };
}

/**
 * The path of the ledger alone, as a child case is told to its parent.
 * @throws {CaseNotInState} before acceptance
 */
export function custodyPath(state: CaseState, inForce: DecisionContext): readonly CustodyInterval[] {
  const context = underItsCalendars(state, withSetTerms(state, inForce));
  const { life, ended } = state;
  if (!life) throw new CaseNotInState(state.code, state.phase, 'ledger');
  const to = later(life.acceptedAt, ended?.at ?? context.now);
  return pathTo(state, decisiveLeg(state), to, context).map(intervalOf);
}

function pathLegs(state: CaseState, last: LegState | undefined): ReadonlySet<LegId> {
  const legs = new Set<LegId>();
  for (let leg = last; leg; leg = leg.decisive && state.legs[leg.decisive]) legs.add(leg.id);
  return legs;
}

function sideLedger(state: CaseState, life: CaseLife, leg: LegState, until: Instant, context: DecisionContext) {
  return { leg: leg.id, intervals: legPieces(state, life, leg, leg.endedAt ?? until, context).map(intervalOf) };
}

function segmentLedgers(
  state: CaseState,
  last: LegState | undefined,
  to: Instant,
  context: DecisionContext,
): SegmentLedger[] {
  const complete = state.ended?.outcome === 'completed';
  return state.appointments.map((segment) => {
    const { n, startAt, allotted, met } = segment;
    const endedAt = met?.endedAt ?? state.ended?.at;
    const { owed, announced } = met ?? judgeSegment(state, segment, last, to, complete, context);
    return { n, startAt, allotted, owed, announced, late: lateSplit(owed.shares), ...(endedAt ? { endedAt } : {}) };
  });
}

function legLedger(
  state: CaseState,
  leg: LegState,
  onPath: boolean,
  now: Instant,
  context: DecisionContext,
): LegLedger {
  const { id, holder, startAt, endedAt, allotted } = leg;
  const used = usedMinutes(leg, now, calendarOfLeg(leg, context));
  const dueAt = legDue(leg, endedAt ?? now, context);
  const segment = state.appointments.find(({ n }) => n === leg.appointment);
  const view = segment && legView(state, segment, isOpen(leg) ? { ...leg, endedAt: now } : leg, context);
  return {
    leg: id,
    holder,
    onPath,
    startAt,
    ...(endedAt ? { endedAt } : {}),
    ...(dueAt ? { dueAt } : {}),
    used,
    ...(allotted === undefined ? {} : { allotted, left: workingMinutes(allotted - used) }),
    ...(view ? { view } : {}),
  };
}
