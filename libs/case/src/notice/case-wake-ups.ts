import type { CaseWakeUp } from '../fact-values.js';
import type { StandingWakeUp } from '../state/case-state.js';

/**
 * What a case wakes for after a fact: each kind that the fact names is set anew or over, the others stand.
 * Core and flow both learn it so; a fact without wake-ups changes none.
 */
export function wakeUpsAfter(
  before: readonly StandingWakeUp[],
  set: readonly CaseWakeUp[] | undefined,
): readonly StandingWakeUp[] {
  if (!set) return before;
  const kept = before.filter(({ kind }) => !set.some((one) => one.kind === kind));
  return [...kept, ...set.filter((one): one is StandingWakeUp => !('over' in one))];
}
