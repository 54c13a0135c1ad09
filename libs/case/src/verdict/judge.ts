import { type Instant, workingMinutes } from '@lienthong/kernel';
import { attribute, shareOf } from '../attribution/attribute.js';
import { afterFloat } from '../attribution/float.js';
import { type SegmentPath, segmentPath } from '../attribution/segment-path.js';
import type { DecisionContext } from '../decision.js';
import type { Judgement } from '../fact-values.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { timelinessOf } from './timeliness.js';

/** Judged against what is owed (d°) and against what was last announced (d*). */
export interface Judged {
  readonly owed: Judgement;
  readonly announced: Judgement;
}

/**
 * A segment that ended, or is looked at, at `end`; waiting that still goes on ends with it, so nobody is late by waiting.
 * @param complete the segment came to its end with `last`
 * @see time.md §6, §8
 */
export function judgeSegment(
  state: CaseState,
  segment: AppointmentState,
  last: LegState | undefined,
  end: Instant,
  complete: boolean,
  context: DecisionContext,
): Judged {
  const path = segmentPath(state, segment, last, end, complete, context);
  return {
    owed: judge(state, path, path.owedDueAt, end, context),
    announced: judge(state, path, path.announcedDueAt, end, context),
  };
}

/** L = wm(d,e), split over those who held it too long. Late without a late minute keeps the name of who held it at d. */
export function judge(
  state: CaseState,
  { walked, plannedDue }: SegmentPath,
  dueAt: Instant,
  end: Instant,
  { calendar }: DecisionContext,
): Judgement {
  const timeliness = timelinessOf(dueAt, end);
  if (timeliness !== 'late') return { dueAt, timeliness, lateMinutes: workingMinutes(0), shares: [] };
  const late = calendar.minutesBetween(dueAt, end);
  const { pieces, joins } = walked();
  const holder = pieces.find(({ from, to }) => from <= dueAt && dueAt < to);
  const shares =
    late > 0
      ? attribute(late, pieces, afterFloat(state, pieces, joins, plannedDue, calendar))
      : holder
        ? [shareOf(holder, 0)]
        : [];
  return { dueAt, timeliness, lateMinutes: workingMinutes(late), shares };
}

/** Judgements of two segments as one: late if either is; their minutes and shares add up (I13). */
export function combined([first, ...others]: readonly [Judgement, ...Judgement[]]): Judgement {
  return others.reduce(
    (sum, next) => ({
      dueAt: next.dueAt,
      timeliness: sum.timeliness === 'late' ? 'late' : next.timeliness,
      lateMinutes: workingMinutes(sum.lateMinutes + next.lateMinutes),
      shares: [...sum.shares, ...next.shares],
    }),
    first,
  );
}
