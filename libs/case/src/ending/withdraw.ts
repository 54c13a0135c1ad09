import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';

/**
 * The citizen takes the request back, as long as nothing is decided (the table of commands refuses it after that).
 * @throws {NotYourCase}
 * @see domain.md §2.3: status 7, not after 9
 */
export const withdraw: Decide<'withdraw'> = (state, { type, by, reason }) => {
  requireUnit(state, type, by, [state.receivedBy, state.returnBy], true);
  return [{ type: 'case.withdrawn', data: { reason } }];
};
