import { allot } from '@lienthong/calendar';
import type { Instant } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
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
