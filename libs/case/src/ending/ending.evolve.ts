import type { Fact } from '../event.js';
import type { CaseState, Evolve } from '../state/case-state.js';
import { isOpen } from '../state/leg-state.js';

/**
 * Ended before its result: open legs are closed as of the end, and what there was of a life is judged.
 * A case that was never accepted has none.
 */
export function endedEarly(
  state: CaseState,
  outcome: 'refused' | 'withdrawn' | 'stopped',
  { at, seq }: Pick<Fact, 'at' | 'seq'>,
): CaseState {
  const legs = Object.entries(state.legs).map(([id, leg]) => [
    id,
    isOpen(leg) ? { ...leg, status: 'closed', endedAt: at, endedSeq: seq, version: seq } : leg,
  ]);
  const ended = state.life ? { ended: { at, outcome } } : {};
  return { ...state, phase: outcome, ...ended, legs: Object.fromEntries(legs) };
}

export const withdrawn: Evolve<'case.withdrawn'> = (state, fact) => endedEarly(state, 'withdrawn', fact);
export const stopped: Evolve<'case.stopped'> = (state, fact) => endedEarly(state, 'stopped', fact);

export const completed: Evolve<'case.completed'> = (state, { data }) => ({
  ...state,
  phase: 'completed',
  ended: { at: data.endedAt, outcome: 'completed' },
});

export const resultReturned: Evolve<'result.returned'> = (state) => ({ ...state, phase: 'returned' });
