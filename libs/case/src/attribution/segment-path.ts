import { type Instant, later, once, type StepId, workingMinutes } from '@lienthong/kernel';
import { graphOf } from '@lienthong/procedure';
import { clipped, type Interval, minutesIn, shifted } from '../appointment/interval.js';
import { planSegment } from '../appointment/plan.js';
import { closedAt, owedDue, segmentSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import { pathTo } from '../ledger/path.js';
import type { Piece } from '../ledger/piece.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { allLegs, latestLeg } from '../state/legs.js';
import type { Join, PlannedDue } from './float.js';

/** A segment as it is judged at one instant. */
export interface SegmentPath {
  /** Walked back when somebody is late, not before. */
  walked(): { readonly pieces: readonly Piece[]; readonly joins: readonly Join[] };
  readonly plannedDue: PlannedDue;
  /** d° and d*, with what still goes on taken as ending now. */
  readonly owedDueAt: Instant;
  readonly announcedDueAt: Instant;
}

/**
 * The part of a leg's path that lies in a segment, with the dates it is judged against.
 * @param last the leg walked back from
 * @param complete the segment has come to its end with it, so its last branches join there
 */
export function segmentPath(
  state: CaseState,
  segment: AppointmentState,
  last: LegState | undefined,
  end: Instant,
  complete: boolean,
  context: DecisionContext,
): SegmentPath {
  const suspensions = segmentSuspensions(state, segment, context);
  const uncounted = closedAt(suspensions, end);
  const waiting = suspensions.some(({ to }) => !to);
  const owedDueAt = waiting ? owedDue(segment, uncounted, context) : segment.dueAt;
  const moved = context.calendar.minutesBetween(segment.dueAt, owedDueAt);
  return {
    walked: once(() => {
      const pieces = pathTo(state, last, end, context)
        .filter(({ to }) => to > segment.startAt || segment.startAt === state.life?.startAt)
        .map((held) => withinSegment(withWaiting(held, uncounted, owedDueAt, context), segment, context));
      return { pieces, joins: joinsOf(state, segment, pieces, complete ? last : undefined, context) };
    }),
    plannedDue: plannedDues(state, segment, uncounted, context),
    owedDueAt,
    announcedDueAt: moved > 0 ? context.calendar.add(segment.announcedDueAt, moved) : segment.announcedDueAt,
  };
}

/** Waiting answers only for the minutes by which it did not move the date: none where it was lawful (time.md §8.4). */
function withWaiting(
  held: Piece,
  uncounted: readonly Interval[],
  dueAt: Instant,
  { calendar }: DecisionContext,
): Piece {
  if (held.kind !== 'suspended') return held;
  const moving = uncounted.filter(({ from }) => from <= dueAt);
  const moved = minutesIn(clipped(moving, held.from, held.to), calendar);
  return { ...held, candidate: workingMinutes(Math.max(0, held.used - moved)) };
}

/** What was over before the segment began (a segment voided by a restart, an earlier appointment) delays nobody in it. */
function withinSegment(held: Piece, { startAt }: AppointmentState, { calendar }: DecisionContext): Piece {
  const within = calendar.minutesBetween(later(held.from, startAt), later(held.to, startAt));
  return { ...held, candidate: workingMinutes(Math.min(held.candidate, within)) };
}

function plannedDues(
  state: CaseState,
  segment: AppointmentState,
  uncounted: readonly Interval[],
  context: DecisionContext,
): PlannedDue {
  const outcomes: Record<StepId, string> = {};
  for (const { step, outcome } of allLegs(state)) if (outcome !== undefined) outcomes[step] = outcome;
  const agencyOf = (step: StepId) => latestLeg(state, step)?.holder.agency ?? state.life?.agencies[step];
  const { n, startAt } = segment;
  // most cases are in time and never ask
  const spans = once(() => planSegment({ n, startAt, routing: state.routing, outcomes, agencyOf }, context));
  return (step) => {
    const span = spans().get(step);
    return span && shifted(span.dueAt, uncounted, context.calendar);
  };
}

/** Joins along the path in time order; the last legs of a finished segment meet at its end. */
function joinsOf(
  state: CaseState,
  segment: AppointmentState,
  pieces: readonly Piece[],
  last: LegState | undefined,
  { definition }: DecisionContext,
): Join[] {
  const legs = [...new Set(pieces.flatMap(({ leg }) => leg ?? []))].flatMap((id) => state.legs[id] ?? []);
  const joins = legs.flatMap(({ id, decisive, predecessors }): Join[] =>
    decisive && predecessors.length > 1 ? [{ leg: id, decisive, predecessors }] : [],
  );
  if (!last) return joins;
  const { downstreamOf } = graphOf(definition);
  const ended = allLegs(state).filter(
    (leg) => leg.id === last.id || (leg.counted && leg.appointment === segment.n && leg.status === 'completed'),
  );
  const lastOnes = ended.filter(
    (leg) =>
      latestLeg(state, leg.step)?.id === leg.id && !ended.some((other) => downstreamOf(leg.step).has(other.step)),
  );
  const predecessors = lastOnes.map(({ id }) => id);
  return predecessors.length > 1 ? [...joins, { decisive: last.id, predecessors }] : joins;
}
