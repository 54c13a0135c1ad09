import { type Instant, workingMinutes } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { LegDelay } from '../fact-values.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { legView } from './leg-view.js';

/**
 * By how much a leg ended after its planned date, in working minutes of the case's calendar: its own, and what it inherited.
 * Undefined for a leg that was not late by its plan, or has none.
 * @see time.md §8, views
 */
export function legDelay(
  state: CaseState,
  leg: LegState,
  endedAt: Instant,
  context: DecisionContext,
): LegDelay | undefined {
  if (!leg.counted || isWithinPlan(state, leg, endedAt, context)) return undefined;
  const segment = state.appointments.find(({ n }) => n === leg.appointment);
  const view = segment && legView(state, segment, { ...leg, endedAt }, context);
  if (!view || view.lateMinutes === 0) return undefined;
  const { agencies, citizen, outside, system } = view.inherited;
  return { own: view.own, inherited: workingMinutes(agencies + citizen + outside + system) };
}

/**
 * Ended by the date that was planned at acceptance: waiting moves a plan later only, so nothing was late. Not where steps depend
 * on outcomes: without one of them the plan may end sooner.
 */
function isWithinPlan({ life }: CaseState, leg: LegState, endedAt: Instant, { definition }: DecisionContext): boolean {
  const planned = leg.appointment === 1 && life?.planned.find(({ step }) => step === leg.step);
  return (
    planned !== undefined && planned !== false && endedAt <= planned.dueAt && !definition.steps.some(({ when }) => when)
  );
}
