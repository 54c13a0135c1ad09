import type { Instant } from '@lienthong/kernel';
import type { Fact } from '../event.js';
import type { LegId } from '../leg-id.js';
import type { CaseState, Evolve } from '../state/case-state.js';
import { isOpen } from '../state/leg-state.js';

/**
 * Ended before its result: open legs are closed as of the end, and what there was of a life is judged.
 * A case that was never accepted has none.
 * @param silence where the case ended by an unanswered request: its instant, and the leg that made it
 */
export function endedEarly(
  state: CaseState,
  outcome: 'refused' | 'withdrawn' | 'stopped',
  { at, seq }: Pick<Fact, 'at' | 'seq'>,
  silence: { readonly endedAt?: Instant; readonly askedBy?: LegId } = {},
): CaseState {
  const { endedAt = at, askedBy } = silence;
  const legs = Object.entries(state.legs).map(([id, leg]) => [
    id,
    // beside a leg that waited in vain others may have worked on
    isOpen(leg)
      ? { ...leg, status: 'closed', endedAt: id === askedBy ? endedAt : at, endedSeq: seq, version: seq }
      : leg,
  ]);
  const ended = state.life ? { ended: { at: endedAt, outcome, ...(askedBy ? { askedBy, closedAt: at } : {}) } } : {};
  return { ...state, phase: outcome, ...ended, legs: Object.fromEntries(legs) };
}

export const withdrawn: Evolve<'case.withdrawn'> = (state, fact) => endedEarly(state, 'withdrawn', fact);
export const stopped: Evolve<'case.stopped'> = (state, fact) => endedEarly(state, 'stopped', fact, fact.data);

export const withdrawalRequested: Evolve<'withdrawal.requested'> = (state, { at }) => ({
  ...state,
  withdrawal: 'asked',
  withdrawalAskedAt: at,
});

export const withdrawalRefused: Evolve<'withdrawal.refused'> = (state) => ({
  ...state,
  withdrawal: 'refused',
  withdrawalAskedAt: undefined,
});

export const completed: Evolve<'case.completed'> = (state, { data }) => ({
  ...state,
  phase: 'completed',
  ended: { at: data.endedAt, outcome: 'completed' },
});

export const resultReminded: Evolve<'result.reminded'> = (state, { at, data: { count } }) => ({
  ...state,
  reminded: { count, at },
});

export const resultReturned: Evolve<'result.returned'> = (state) => ({ ...state, phase: 'returned' });
