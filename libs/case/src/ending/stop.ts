import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { openLegs } from '../state/legs.js';

/**
 * Mẫu 05: the case is stopped, with its ground, before a decision was made.
 * @throws {NotYourCase}
 * @see domain.md L17 (NĐ 118/2025/NĐ-CP art. 21; TT 03/2025/TT-VPCP art. 7)
 */
export const stop: Decide<'stop'> = (state, { type, by, ground, reason }) => {
  const holders = openLegs(state).map(({ holder }) => holder.agency);
  requireUnit(state, type, by, [state.receivedBy, state.solvedBy, ...holders]);
  return [{ type: 'case.stopped', data: { ground, ...(reason ? { reason } : {}) } }];
};
