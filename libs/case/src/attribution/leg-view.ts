import { type Instant, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { LateShare } from '../fact-values.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { judge } from '../verdict/judge.js';
import { segmentPath } from './segment-path.js';

/** How late a leg ended against its planned date, and who made it so. The five parts sum to `lateMinutes`. */
export interface LegView {
  readonly plannedDueAt: Instant;
  readonly lateMinutes: WorkingMinutes;
  readonly own: WorkingMinutes;
  readonly inherited: Readonly<Record<'agencies' | 'citizen' | 'outside' | 'system', WorkingMinutes>>;
}

/**
 * The delay of a leg as its agency sees it: its own, and what it inherited. Same computation as for the case, on the
 * path up to the leg's end, against the leg's planned date.
 * @see time.md §8, views; peers.md §3.3
 */
export function legView(
  state: CaseState,
  segment: AppointmentState,
  leg: LegState,
  context: DecisionContext,
): LegView | undefined {
  const end = later(leg.startAt, leg.endedAt ?? context.now);
  const path = segmentPath(state, segment, leg, end, false, context);
  const plannedDueAt = path.plannedDue(leg.step);
  if (!plannedDueAt || !leg.counted) return undefined;
  const { lateMinutes, shares } = judge(state, path, plannedDueAt, end, context);
  const own = (share: LateShare): boolean => share.agency !== undefined && share.agency === leg.holder.agency;
  const sum = (belongs: (share: LateShare) => boolean): WorkingMinutes =>
    workingMinutes(shares.filter(belongs).reduce((all, { minutes }) => all + minutes, 0));
  const ofClass = (...classes: LateShare['class'][]) => sum((share) => !own(share) && classes.includes(share.class));
  return {
    plannedDueAt,
    lateMinutes,
    own: sum(own),
    inherited: {
      agencies: ofClass('agency', 'counter'),
      citizen: ofClass('citizen'),
      outside: ofClass('outside'),
      system: ofClass('system'),
    },
  };
}
