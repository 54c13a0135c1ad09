import { asOf, type DecisionContext, underVersion } from '../decision.js';
import type { Fact } from '../event.js';
import { foldCase } from '../evolve.js';
import type { CaseState } from '../state/case-state.js';
import { withSetTerms } from '../term/set-terms.js';
import { underItsCalendars } from '../verdict/calendars-of-verdict.js';
import { type DeadlineExplanation, type DeadlineTarget, NoDeadline } from './deadline-explanation.js';
import { explainIntake, explainWindow } from './explain-answer.js';
import { explainAppointment } from './explain-appointment.js';
import { explainLeg } from './explain-leg.js';

/**
 * Every counted and skipped day of a deadline with its reason, from the computation that made the date. What is closed
 * stays under its own calendar and rules.
 * @throws {NoDeadline} {LegUnknown}
 * @see design.md, Time; peers.md §3.4
 */
export function explainDeadline(
  state: CaseState,
  target: DeadlineTarget,
  context: DecisionContext,
): DeadlineExplanation {
  const own = underItsCalendars(state, withSetTerms(state, context));
  if ('leg' in target) return explainLeg(state, target.leg, own);
  if ('intake' in target) return explainIntake(state, own);
  if ('supplement' in target) return explainWindow(state, target.supplement, own);
  return explainAppointment(state, target.appointment, own);
}

/**
 * A former version of an appointed date, as it was explained in the minute in which it was set: the same computation on
 * the facts and under the calendar of then.
 * @param version from 1, in the order of the facts
 * @throws {NoDeadline}
 */
export function explainVersion(
  facts: readonly Fact[],
  n: number,
  version: number,
  context: DecisionContext,
): DeadlineExplanation {
  const set = facts.flatMap((fact) => (fact.type === 'appointment.set' && fact.data.n === n ? [fact] : []))[
    version - 1
  ];
  const state = set && foldCase(facts.filter(({ seq }) => seq <= set.seq));
  if (!set || !state) throw new NoDeadline(facts[0]?.caseCode ?? '');
  const then = underVersion(state.procedure.version, asOf(set.at, context));
  const calendar = context.calendarNamed(set.data.calendar);
  return explainDeadline(state, { appointment: n }, { ...then, calendar });
}
