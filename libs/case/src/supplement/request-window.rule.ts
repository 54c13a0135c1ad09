import { allot } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import { shifted } from '../appointment/interval.js';
import { closedAt, legSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import { calendarOfLeg } from '../handoff/leg-clock.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { countedLegs } from '../state/legs.js';
import { supplementRuleOf } from './supplement-rule.js';

/**
 * Last minute at which the agency may still ask: so many working days after the leg's day 0. A step done again counts
 * from its first start; what it waited for papers asked before is not counted.
 * @see domain.md L6 (≤ 3 working days from receipt)
 */
export function requestWindowEnd(state: CaseState, leg: LegState, context: DecisionContext): Instant {
  const legs = countedLegs(state, leg.step);
  const [first = leg] = legs;
  const calendar = calendarOfLeg(leg, context);
  const amount = supplementRuleOf(context.definition).requestWithin;
  const { dueAt } = allot({ amount, unit: 'working-day', rule: 'civil-code' }, first.startAt, calendar);
  const waited = closedAt(legs.flatMap(legSuspensions), later(context.now, first.startAt));
  return shifted(dueAt, waited, calendar);
}
