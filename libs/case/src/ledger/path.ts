import { earlier, type Instant, later } from '@lienthong/kernel';
import type { Holder } from '../custody.js';
import type { DecisionContext } from '../decision.js';
import { DEFINITION_ERROR } from '../handoff/handoff.evolve.js';
import { legDue } from '../handoff/leg-clock.js';
import type { CaseLife, CaseState } from '../state/case-state.js';
import { isOpen, type LegState } from '../state/leg-state.js';
import { allLegs, lastEnded } from '../state/legs.js';
import { holdPieces } from './hold-pieces.js';
import { type Piece, piece } from './piece.js';

const SYSTEM: Holder = { class: 'system' };

/**
 * The leg whose end is the end of the case: the last to end of a completed one; else the open leg that is due first,
 * or the last that ended, where none is open. A case closed by silence ended with the leg that had asked.
 * @see time.md §7
 */
export function decisiveLeg(state: CaseState): LegState | undefined {
  if (state.ended?.askedBy) return state.legs[state.ended.askedBy];
  const legs = allLegs(state);
  const ended = lastEnded(legs.filter(({ status }) => status === 'completed' || status === 'returned'));
  if (state.ended?.outcome === 'completed') return ended;
  const open = legs.filter((leg) => isOpen(leg) || leg.status === 'closed');
  return (
    open.reduce<LegState | undefined>((first, leg) => (first && !isDueBefore(leg, first) ? first : leg), undefined) ??
    ended
  );
}

const isDueBefore = (a: LegState, b: LegState): boolean =>
  (a.dueAt ?? '~') < (b.dueAt ?? '~') || (a.dueAt === b.dueAt && a.offeredSeq < b.offeredSeq);

/**
 * Custody from acceptance to `end`, walked back from a leg over its decisive predecessors. The pieces tile [a, end):
 * each begins where the one before it stops.
 * @see time.md §7; I3
 */
export function pathTo(state: CaseState, last: LegState | undefined, end: Instant, context: DecisionContext): Piece[] {
  const { life } = state;
  if (!life) return [];
  if (!last) return withoutLegs(state, life, end, context);
  const ended = last.endedAt && last.status !== 'closed' && last.endedAt < end ? last.endedAt : end;
  // a child case may be done before its time begins with its parent's leg: nobody waited then
  const from = later(ended, life.acceptedAt);
  const gap = piece(
    { kind: 'dispatch', holder: SYSTEM, cause: 'dispatch', from, to: end, overFrom: from },
    context.calendar,
  );
  const pieces: Piece[][] = [gap];
  for (let leg: LegState | undefined = last, to = ended; leg; ) {
    pieces.unshift(legPieces(state, life, leg, to, context));
    to = leg.readyAt;
    leg = leg.decisive && state.legs[leg.decisive];
  }
  return pieces.flat();
}

/** A leg's own pieces up to `to`: the gap before its offer, the transfer to it, and who held it. */
export function legPieces(
  state: CaseState,
  life: CaseLife,
  leg: LegState,
  to: Instant,
  context: DecisionContext,
): Piece[] {
  const { calendar } = context;
  const start = earlier(leg.startAt, to);
  const ready = earlier(leg.readyAt, start);
  const offered = earlier(later(leg.offeredAt, ready), start);
  const sender = leg.decisive && state.legs[leg.decisive];
  const due = sender ? legDue(sender, leg.readyAt, context) : life.startAt;
  const tooLate = sender ? sender.counted && due !== undefined && leg.readyAt > due : leg.readyAt > life.startAt;
  const holder: Holder = sender ? sender.holder : { class: 'counter', agency: state.receivedBy };
  const gap = { kind: 'dispatch', holder: SYSTEM, cause: 'dispatch', leg: leg.id, from: ready, to: offered } as const;
  const transfer = { kind: 'transfer', holder, cause: 'transfer', leg: leg.id, from: offered, to: start } as const;
  return [
    ...(sender ? [] : counterPieces(state, life, ready, context)),
    ...piece({ ...gap, overFrom: ready }, calendar),
    ...piece({ ...transfer, ...(tooLate ? { overFrom: offered } : {}) }, calendar),
    ...holdPieces(leg, start, to, context),
  ];
}

/** [a,s) is the counter's; what it holds after s, because a first agency refused, is over, or the system's where the definition was wrong. */
function counterPieces(
  state: CaseState,
  { acceptedAt, startAt }: CaseLife,
  to: Instant,
  { calendar }: DecisionContext,
): Piece[] {
  const counter: Holder = { class: 'counter', agency: state.receivedBy };
  const grace = earlier(startAt, to);
  const wrong = allLegs(state).some((leg) => !leg.decisive && leg.refusedBecause === DEFINITION_ERROR);
  return [
    ...piece({ kind: 'counter', holder: counter, cause: 'hold', from: acceptedAt, to: grace }, calendar),
    ...piece(
      {
        kind: 'counter',
        holder: wrong ? SYSTEM : counter,
        cause: 'hold',
        from: later(grace, acceptedAt),
        to,
        overFrom: startAt,
      },
      calendar,
    ),
  ];
}

function withoutLegs(state: CaseState, life: CaseLife, end: Instant, context: DecisionContext): Piece[] {
  const refused = allLegs(state).length > 0;
  const held = refused ? end : earlier(life.startAt, end);
  return [
    ...counterPieces(state, life, held, context),
    ...piece(
      { kind: 'dispatch', holder: SYSTEM, cause: 'dispatch', from: held, to: end, overFrom: held },
      context.calendar,
    ),
  ];
}
