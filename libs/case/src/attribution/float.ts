import type { WorkCalendar } from '@lienthong/calendar';
import { type Instant, later, type StepId } from '@lienthong/kernel';
import type { Piece } from '../ledger/piece.js';
import type { LegId } from '../leg-id.js';
import type { CaseState } from '../state/case-state.js';
import { apportion } from './apportion.js';

/** Where branches meet on the path: a leg with several predecessors, or the end of an appointment with several last legs. */
export interface Join {
  readonly decisive: LegId;
  readonly predecessors: readonly LegId[];
  /** The leg that starts at the join; absent at the end of the path. */
  readonly leg?: LegId;
}

/** pd of a step, moved by the suspensions before it. */
export type PlannedDue = (step: StepId) => Instant | undefined;

/**
 * Candidates after float: a branch that the plan gave more time than it was due may use it before it delays the join.
 * @returns what each piece may still answer for
 * @see time.md §8.5
 */
export function afterFloat(
  state: CaseState,
  pieces: readonly Piece[],
  joins: readonly Join[],
  plannedDue: PlannedDue,
  calendar: WorkCalendar,
): number[] {
  return joins.reduce<number[]>(
    (candidates, join) => {
      const shared = commonAncestors(state, join);
      const meets = join.leg ? pieces.findIndex(({ leg }) => leg === join.leg) : -1;
      const isOfBranch = ({ leg }: Piece, index: number): boolean =>
        leg !== undefined && !shared.has(leg) && (meets < 0 || index < meets);
      const float = floatAt(state, join, pieces.filter(isOfBranch), plannedDue, calendar);
      const branch = candidates.map((candidate, index) => {
        const piece = pieces[index];
        return piece && isOfBranch(piece, index) ? candidate : 0;
      });
      const sum = branch.reduce((all, candidate) => all + candidate, 0);
      const taken = apportion(Math.min(float, sum), branch);
      return candidates.map((candidate, index) => candidate - (taken[index] ?? 0));
    },
    pieces.map(({ candidate }) => candidate),
  );
}

/**
 * φ = wm(pd of the decisive branch, planned start of the join). What the branch itself waited after its planned date moved the
 * join and not that date: it is the wait's, and no room of the branch.
 */
function floatAt(
  state: CaseState,
  join: Join,
  branch: readonly Piece[],
  plannedDue: PlannedDue,
  calendar: WorkCalendar,
): number {
  const due = (id: LegId): Instant | undefined => {
    const leg = state.legs[id];
    return leg && plannedDue(leg.step);
  };
  const own = due(join.decisive);
  if (!own) return 0;
  const start = join.predecessors.reduce((latest, id) => later(latest, due(id) ?? latest), own);
  const waited = branch.filter(({ kind, from }) => kind === 'suspended' && from > own);
  const waitedMinutes = waited.reduce((sum, { used, candidate }) => sum + used - candidate, 0);
  return Math.max(0, calendar.minutesBetween(own, start) - waitedMinutes);
}

function commonAncestors(state: CaseState, { predecessors }: Join): ReadonlySet<LegId> {
  const [first, ...others] = predecessors.map((id) => ancestors(state, id));
  return new Set([...(first ?? [])].filter((id) => others.every((other) => other.has(id))));
}

/** The leg itself and every leg that it came from. */
function ancestors(state: CaseState, from: LegId): ReadonlySet<LegId> {
  const seen = new Set<LegId>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(state.legs[id]?.predecessors ?? []));
  }
  return seen;
}
