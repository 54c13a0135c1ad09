import type { Instant } from '@lienthong/kernel';
import { workingMinutes } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { CustodyInterval } from '../fact-values.js';
import type { CaseState } from '../state/case-state.js';

/** When a component case ended for its parent, and who had it until then. */
export interface EndForParent {
  readonly endedAt: Instant;
  readonly path: readonly CustodyInterval[];
}

/**
 * The end of a component case as its parent learns it. One that silence closed ended as of its request, but its parent
 * waited until it was closed: that time is the citizen's, and neither the system's nor any agency's.
 * @param path the component's own custody, up to its end
 * @see time.md §5, §6; domain.md L9
 */
export function endForParent(
  { ended, lastAt }: CaseState,
  path: readonly CustodyInterval[],
  { calendar }: Pick<DecisionContext, 'calendar'>,
): EndForParent {
  const endedAt = ended?.at ?? lastAt;
  const closedAt = ended?.closedAt;
  if (!closedAt || closedAt <= endedAt) return { endedAt, path };
  const used = calendar.minutesBetween(endedAt, closedAt);
  const waiting = { kind: 'suspended', class: 'citizen', from: endedAt, to: closedAt, used } as const;
  const leg = ended.askedBy ? { leg: ended.askedBy } : {};
  return { endedAt: closedAt, path: [...path, { ...waiting, ...leg, over: workingMinutes(0) }] };
}
