import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { requireGround } from '../ground/require-ground.js';
import { nationalStatus } from '../national-status.js';
import { openLegs } from '../state/legs.js';
import { isLegalTransition } from '../status-transitions.rule.js';
import { CaseNotInState } from './ending.errors.js';

/**
 * Mẫu 05: the case is stopped, with its ground, before a decision was made.
 * @throws {NotYourCase} {GroundUnknown} {CaseNotInState}
 * @see domain.md L17 (NĐ 118/2025/NĐ-CP art. 21; TT 03/2025/TT-VPCP art. 7)
 */
export const stop: Decide<'stop'> = (state, { type, by, ground, reason, replacedBy }, context) => {
  const holders = openLegs(state).map(({ holder }) => holder.agency);
  requireUnit(state, type, by, [state.receivedBy, state.solvedBy, ...holders]);
  requireGround('stop', 'ground', ground, context);
  // before anybody works on it a case is refused or withdrawn, not stopped
  if (!isLegalTransition(nationalStatus(state), 8)) throw new CaseNotInState(state.code, state.phase, type);
  return [
    { type: 'case.stopped', data: { ground, ...(reason ? { reason } : {}), ...(replacedBy ? { replacedBy } : {}) } },
  ];
};
