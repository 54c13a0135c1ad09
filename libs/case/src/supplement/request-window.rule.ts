import { allot } from '@lienthong/calendar';
import type { Instant } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import { calendarOfLeg } from '../handoff/leg-clock.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { countedLegs } from '../state/legs.js';
import { supplementRuleOf } from './supplement-rule.js';

/**
 * Last minute at which the agency may still ask: so many working days after the leg's day 0. A step done again counts
 * from its first start.
 * @see domain.md L6 (≤ 3 working days from receipt)
 */
export function requestWindowEnd(state: CaseState, leg: LegState, context: DecisionContext): Instant {
  const first = countedLegs(state, leg.step)[0] ?? leg;
  const amount = supplementRuleOf(context.definition).requestWithin;
  return allot({ amount, unit: 'working-day', rule: 'civil-code' }, first.startAt, calendarOfLeg(leg, context)).dueAt;
}
