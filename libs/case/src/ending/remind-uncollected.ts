import { dateOf } from '@lienthong/kernel';
import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';

/**
 * The applicant is reminded of a result that waits at the counter; once a day, however often it is asked for.
 * @throws {NotYourCase}
 * @see domain.md L15
 */
export const remindUncollected: Decide<'remind-uncollected'> = (state, { type, by }, { now }) => {
  requireUnit(state, type, by, [state.returnBy]);
  const { reminded, ended, returnBy } = state;
  if (!ended || (reminded && dateOf(reminded.at) === dateOf(now))) return [];
  const data = { agency: returnBy, waitingSince: ended.at, count: (reminded?.count ?? 0) + 1 };
  return [{ type: 'result.reminded', data }];
};
