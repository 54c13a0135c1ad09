import { type Instant, workingMinutes } from '@lienthong/kernel';
import { graphOf, whenHolds } from '@lienthong/procedure';
import { legDueFrom } from '../appointment/plan.js';
import type { DecisionContext } from '../decision.js';
import type { LegDelay } from '../fact-values.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { progressOf } from '../state/progress.js';
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
  const segment = state.appointments.find(({ n }) => n === leg.appointment);
  if (!segment || !leg.counted || isWithinPlan(state, segment, leg, endedAt, context)) return undefined;
  const view = legView(state, segment, { ...leg, endedAt }, context);
  if (!view || view.lateMinutes === 0) return undefined;
  const { agencies, citizen, outside, system } = view.inherited;
  return { own: view.own, inherited: workingMinutes(agencies + citizen + outside + system) };
}

/**
 * The quick yes, which nearly every leg gets: ended within its own term from the start of the appointment, before which no plan
 * begins; or by the date that was planned at acceptance, where the plan has lost no step before it since. Waiting moves a plan
 * later only.
 */
function isWithinPlan(
  state: CaseState,
  segment: AppointmentState,
  leg: LegState,
  endedAt: Instant,
  context: DecisionContext,
): boolean {
  const { step, upstreamOf } = graphOf(context.definition);
  const own = step(leg.step);
  // a plan in which the step does not apply any more gives it no time
  if (!own || !whenHolds(own.when, progressOf(state))) return false;
  const { agency } = leg.holder;
  if (agency && endedAt <= legDueFrom(own, segment.startAt, context.calendarOf(agency))) return true;
  const planned = segment.n === 1 && state.life?.planned.find((one) => one.step === leg.step);
  if (!planned || endedAt > planned.dueAt) return false;
  return [...upstreamOf(leg.step)].every((id) => !step(id)?.when || state.steps[id]?.status === 'completed');
}
