import { allot } from '@lienthong/calendar';
import type { Step } from '@lienthong/procedure';
import type { DecisionContext } from '../decision.js';
import type { LegState } from '../state/leg-state.js';
import { StepNotOverYet } from './handoff.errors.js';
import { calendarOfLeg } from './leg-clock.js';

/**
 * What the law makes last so long (a public posting, niêm yết) is not over before, whoever holds it. A step done again
 * lasts its whole time again: what was posted has changed.
 * @throws {StepNotOverYet}
 * @see domain.md L10, §5 P8 (20 days)
 */
export function requireLongEnough(leg: LegState, { lastsAtLeast }: Step, context: DecisionContext): void {
  if (!lastsAtLeast) return;
  const { dueAt } = allot(lastsAtLeast, leg.startAt, calendarOfLeg(leg, context));
  if (context.now < dueAt) throw new StepNotOverYet(leg.id, dueAt);
}
