import { allot, rolled } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { IntakeRequest } from '../state/case-state.js';
import { answerTerm, supplementRuleOf } from './supplement-rule.js';

/**
 * Last minute at which the applicant may answer: the close of the 15th working day after the request, or as a special law
 * says. After it the case may be closed.
 * @throws {NoSupplementRule}
 * @see domain.md L9 (NĐ 118/2025/NĐ-CP art. 17)
 */
export function supplementWindowEnd(
  requestedAt: Instant,
  { definition, calendar }: Pick<DecisionContext, 'definition' | 'calendar'>,
): Instant {
  return allot(answerTerm(supplementRuleOf(definition)), requestedAt, calendar).dueAt;
}

/**
 * The end of the time to answer under the calendar in force, where it is another one than stands: a promise to the citizen
 * like any other, so never earlier than the request said, and a day off that is taken back restores it. Only a lawful
 * request that waits for its answer has one.
 * @see time.md §4, calendar re-timing; I11
 */
export function movedWindow(
  requests: readonly IntakeRequest[],
  context: Pick<DecisionContext, 'definition' | 'calendar'>,
): Instant | undefined {
  const open = requests.find(({ lawful, suppliedAt }) => lawful && !suppliedAt);
  if (!open) return undefined;
  const counted = supplementWindowEnd(open.requestedAt, context);
  const endsAt = rolled(later(open.promisedUntil, counted), context.calendar);
  return endsAt === open.windowEndsAt ? undefined : endsAt;
}

/**
 * The same requests, with another end of the time to answer for the one that waits.
 * @param isGranted it is more than the request said under any calendar, so from now on that is promised
 */
export const withWindow = <Request extends IntakeRequest>(
  requests: readonly Request[],
  windowEndsAt: Instant,
  isGranted = false,
): readonly Request[] => {
  const moved = { windowEndsAt, ...(isGranted ? { promisedUntil: windowEndsAt } : {}) };
  return requests.map((request) => (request.suppliedAt ? request : { ...request, ...moved }));
};
