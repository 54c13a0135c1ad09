import { allot } from '@lienthong/calendar';
import { type AgencyCode, canonicalJson, earlier, type StepId, workingMinutes } from '@lienthong/kernel';
import type { Step } from '@lienthong/procedure';
import { shifted } from '../appointment/interval.js';
import { legTerm, plannedSteps } from '../appointment/plan.js';
import { closedAt, legSuspensions } from '../appointment/suspension.js';
import { requireUnit } from '../authority.js';
import type { CommandOf } from '../command.js';
import type { Decide, DecisionContext } from '../decision.js';
import { CaseNotInState } from '../ending/ending.errors.js';
import type { CaseEvent } from '../event.js';
import { calendarOfLeg, usedMinutes } from '../handoff/leg-clock.js';
import { retimed } from '../handoff/retime-leg.js';
import { knownAgencyOf, stepOf } from '../handoff/step-of.js';
import { project } from '../projection/project.js';
import type { CaseState } from '../state/case-state.js';
import { isOpen, type LegState } from '../state/leg-state.js';
import { countedLegs, latestLeg, withLeg } from '../state/legs.js';
import { withSetTerms } from './set-terms.js';
import { TermNotPerCase, TermOverAlready, TermPassesDate, TermTooLate } from './term.errors.js';

/**
 * The lead gives a step the time that no law gives it, before the step or while somebody has it; each setting is a fact, and an open
 * leg is re-timed by it from its own start. Refused where the case would then pass its date, unless nothing is promised.
 * @throws {CaseNotInState} {NotYourCase} {TermNotPerCase} {TermTooLate} {TermOverAlready} {TermPassesDate} {InvalidTerm}
 * @see time.md §3, set-per-case; domain.md §5 P8b
 */
export const setTerm: Decide<'set-term'> = (state, command, context) => {
  const { type, by, step: id } = command;
  if (!state.life) throw new CaseNotInState(state.code, state.phase, type);
  requireUnit(state, type, by, [leadOf(state, context)]);
  requireOpenTerm(state, id, context);
  const term = { ...command.term, rule: command.term.rule ?? 'exact' } as const;
  if (canonicalJson(state.terms[id] ?? null) === canonicalJson(term)) return [];
  const terms = { ...state.terms, [id]: term };
  const then = withSetTerms({ terms }, context);
  const planned = plannedSteps({ ...state.life, routing: state.routing }, then);
  const leg = latestLeg(state, id);
  const open = leg && isOpen(leg) ? [retimedBy(state, leg, then)] : [];
  requireWithinDate(state, command, { ...state, terms }, open, context, then);
  return [{ type: 'step.term-set', data: { step: id, term, planned } }, ...open];
};

/** Who leads the case: the agency of the step that its definition names as lead, else the one that solves it. */
export function leadOf(state: CaseState, context: DecisionContext): AgencyCode {
  const { lead } = context.definition;
  return (lead && knownAgencyOf(state, stepOf(context.definition, lead), context)) ?? state.solvedBy;
}

/** A term that was set once may be set anew: what the definition left open stays the case's. */
function requireOpenTerm(state: CaseState, id: StepId, { definition }: DecisionContext): void {
  const step: Step = stepOf(definition, id);
  if (step.term !== 'set-per-case' && !state.terms[id]) throw new TermNotPerCase(id);
  if (state.steps[id]?.status === 'completed') throw new TermTooLate(id);
}

/** From the leg's own start, less what was used of the step in former rounds. */
function retimedBy(
  state: CaseState,
  leg: LegState,
  context: DecisionContext,
): Extract<CaseEvent, { type: 'handoff.retimed' }> {
  const calendar = calendarOfLeg(leg, context);
  const term = legTerm(stepOf(context.definition, leg.step)) ?? { amount: 1, unit: 'working-day' };
  const full = allot(term, leg.startAt, calendar);
  const former = countedLegs(state, leg.step).filter(({ round }) => round < leg.round);
  const used = former.reduce((sum, one) => sum + usedMinutes(one, leg.startAt, calendar), 0);
  const allotted = workingMinutes(Math.max(0, full.minutes - used));
  const unsuspended = used === 0 ? full.dueAt : calendar.add(leg.startAt, allotted);
  const waited = legSuspensions(leg).filter(({ to }) => to);
  const dueAt = shifted(unsuspended, closedAt(waited, context.now), calendar);
  if (earlier(dueAt, context.now) === dueAt && dueAt !== context.now) throw new TermOverAlready(leg.step, dueAt);
  return retimed(leg, { cause: 'term-set', dueAt, allotted }, context) as Extract<
    CaseEvent,
    { type: 'handoff.retimed' }
  >;
}

function requireWithinDate(
  state: CaseState,
  { step }: CommandOf<'set-term'>,
  after: CaseState,
  [open]: readonly Extract<CaseEvent, { type: 'handoff.retimed' }>[],
  before: DecisionContext,
  then: DecisionContext,
): void {
  const { leg, dueAt, allotted } = open?.data ?? {};
  const timed =
    leg && dueAt
      ? withLeg(after, leg, (one) => ({ ...one, dueAt, ...(allotted !== undefined && { allotted }) }))
      : after;
  const projected = project(timed, then);
  if (!projected || projected.slackOwed >= 0) return;
  // a case that is late already is made no later by a step that beside the others takes no time
  const now = project(state, before);
  if (now && projected.endAt <= now.endAt) return;
  const owed = state.appointments.findLast(({ met }) => !met)?.dueAt;
  throw new TermPassesDate(step, projected.endAt, owed ?? projected.endAt);
}
