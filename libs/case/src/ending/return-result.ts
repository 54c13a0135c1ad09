import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';

/**
 * The citizen has the result. Waiting for collection comes after the life of the case and is nobody's delay.
 * @throws {NotYourCase}
 * @see domain.md L14; time.md §6
 */
export const returnResult: Decide<'return-result'> = (state, { type, by, channel }) => {
  requireUnit(state, type, by, [state.returnBy]);
  return [{ type: 'result.returned', data: { returnedBy: state.returnBy, channel } }];
};
