import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { nationalStatus } from '../national-status.js';
import { WithdrawalOpen } from './ending.errors.js';

/**
 * The citizen asks to take the request back; the case goes on, and its clock runs, until the agency answers. It is
 * granted at once where no agency works on it (before acceptance, or while the citizen owes papers or money), and where
 * the counter itself stops it (Mẫu 05). After the decision the table of commands refuses it.
 * @throws {NotYourCase} {WithdrawalOpen}
 * @see domain.md L17 (NĐ 118/2025/NĐ-CP art. 21; TT 03/2025/TT-VPCP art. 7), §2.3
 */
export const withdraw: Decide<'withdraw'> = (state, { type, by, reason, toAgency = false }) => {
  requireUnit(state, type, by, [state.receivedBy, state.returnBy], true);
  const status = nationalStatus(state);
  const asked: CaseEvent = { type: 'withdrawal.requested', data: { reason } };
  const granted: CaseEvent = { type: 'case.withdrawn', data: { reason } };
  const grants = !state.life || status === 5 || status === 6 || (by.kind !== 'citizen' && !toAgency);
  if (state.withdrawal === 'asked' && !grants) throw new WithdrawalOpen(state.code);
  // while money is owed the portal knows no request, only the stop
  if (state.withdrawal === 'asked' || status === 6) return [granted];
  return grants ? [asked, granted] : [asked];
};
