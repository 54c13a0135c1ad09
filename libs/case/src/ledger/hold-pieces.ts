import { earlier, type Instant, later } from '@lienthong/kernel';
import { clipped, type Interval, union } from '../appointment/interval.js';
import { legSuspensions } from '../appointment/suspension.js';
import type { Holder } from '../custody.js';
import type { DecisionContext } from '../decision.js';
import type { CustodyInterval } from '../fact-values.js';
import { legDue } from '../handoff/leg-clock.js';
import type { LegState } from '../state/leg-state.js';
import { type Piece, piece } from './piece.js';

/**
 * Who held a leg within [from, to): its holder, cut where it waited for papers, where the system answers for a wrong
 * definition, where the path of a child case stands in for it, and where it changed hands. What a leg used up to its due before an
 * order gave it to another agency is the system's: no budget has room for it.
 * @see time.md §7
 */
export function holdPieces(leg: LegState, from: Instant, to: Instant, context: DecisionContext): Piece[] {
  if (from >= to) return [];
  const due = legDue(leg, to, context);
  const own = (span: Interval, holder: Holder, kind: CustodyInterval['kind'] = 'hold', isOver = false): Piece[] =>
    piece(
      {
        ...span,
        kind,
        holder,
        leg: leg.id,
        cause: kind === 'suspended' ? 'waiting' : 'hold',
        ...(leg.allotted === undefined || kind === 'suspended' ? {} : { allotted: leg.allotted }),
        ...(isOver ? { overFrom: span.from } : due && kind !== 'suspended' ? { overFrom: due } : {}),
      },
      context.calendar,
    );
  // time that the law does not count is nobody's to answer for as long as it moved the date
  if (!leg.counted)
    return timeline(formerly(leg), from, to).flatMap(({ span, other }) =>
      own(span, other?.holder ?? leg.holder, 'suspended'),
    );
  return timeline(standIns(leg, to, due), from, to).flatMap(({ span, other }) =>
    other ? own(span, other.holder, other.kind, other.isOver) : own(span, leg.holder),
  );
}

const SYSTEM: Holder = { class: 'system' };

/** Somebody else than the leg's holder has it in a span; the first that speaks has it. */
interface StandIn extends Interval {
  readonly holder: Holder;
  readonly kind: CustodyInterval['kind'];
  /** All of it is beyond what was allotted. */
  readonly isOver?: boolean;
}

function standIns(leg: LegState, until: Instant, due: Instant | undefined): StandIn[] {
  const waiting = legSuspensions({ ...leg, childPath: [] }).map(
    ({ from, to, holder }): StandIn => ({ from, to: to ?? until, holder, kind: 'suspended' }),
  );
  const child = (leg.childPath ?? []).map(
    ({ kind, class: holderClass, agency, officer, from, to }): StandIn => ({
      from,
      to,
      kind,
      holder: { class: holderClass, ...(agency ? { agency } : {}), ...(officer ? { officer } : {}) },
    }),
  );
  const system = leg.runOns
    .filter(({ bySystem }) => bySystem)
    .map(({ from, to = until }): StandIn => ({ from, to, holder: SYSTEM, kind: 'hold' }));
  const { startAt, status } = leg;
  const moved = { from: startAt, to: due ?? until, holder: SYSTEM, kind: 'hold', isOver: true } as const;
  return [...waiting, ...system, ...(status === 'moved' ? [moved] : []), ...child, ...formerly(leg)];
}

function formerly({ startAt, formerHolders }: LegState): StandIn[] {
  return formerHolders.map(({ holder, until: to }, index): StandIn => {
    const from = formerHolders[index - 1]?.until ?? startAt;
    return { from: earlier(from, to), to, holder, kind: 'hold' };
  });
}

/** Cuts [from, to) at the stand-ins: every minute has exactly one holder, without hole or overlap. */
function timeline(
  standing: readonly StandIn[],
  from: Instant,
  to: Instant,
): { readonly span: Interval; readonly other?: StandIn }[] {
  const pieces: { span: Interval; other?: StandIn }[] = [];
  let free: Interval[] = [{ from, to }];
  for (const other of standing) {
    const mine = free.flatMap((span) => clipped([other], span.from, span.to));
    for (const span of mine) pieces.push({ span, other });
    free = free.flatMap((span) => without(span, mine));
  }
  return [...pieces, ...free.map((span) => ({ span }))].sort((a, b) => (a.span.from < b.span.from ? -1 : 1));
}

function without(span: Interval, taken: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let from = span.from;
  for (const cut of union(clipped(taken, span.from, span.to))) {
    if (from < cut.from) rest.push({ from, to: earlier(cut.from, span.to) });
    from = later(from, cut.to);
  }
  return from < span.to ? [...rest, { from, to: span.to }] : rest;
}
