import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { openLegs } from '../state/legs.js';
import { RefusalUnexplained, WithdrawalNotAsked } from './ending.errors.js';

/**
 * The agency's answer to a withdrawal: granted, the case is stopped (7→8); refused, with a reason, it goes on (7→4).
 * @throws {WithdrawalNotAsked} {RefusalUnexplained} {NotYourCase}
 * @see domain.md L17, §2.3
 */
export const answerWithdrawal: Decide<'answer-withdrawal'> = (state, { type, by, granted, reason }) => {
  const holders = openLegs(state).map(({ holder }) => holder.agency);
  requireUnit(state, type, by, [state.receivedBy, state.solvedBy, ...holders]);
  if (state.withdrawal !== 'asked') throw new WithdrawalNotAsked(state.code);
  if (granted) return [{ type: 'case.withdrawn', data: reason ? { reason } : {} }];
  if (!reason) throw new RefusalUnexplained(state.code);
  return [{ type: 'withdrawal.refused', data: { because: 'refused', reason } }];
};
