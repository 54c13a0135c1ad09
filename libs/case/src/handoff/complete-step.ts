import { type AgencyCode, type Instant, type StepId, workingMinutes } from '@lienthong/kernel';
import { REASONED_CONCLUSIONS, type Step } from '@lienthong/procedure';
import { requireLegAllows } from '../allowed-commands.js';
import { legDelay } from '../attribution/leg-delay.js';
import { requireHolderOrRecorder } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import type { PaperRef, PersonDataRef } from '../fact-values.js';
import { OpinionReasonMissing } from '../opinion/opinion.errors.js';
import { requireAnswerable } from '../opinion/silence.rule.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { timelinessOf } from '../verdict/timeliness.js';
import { AgencyNotChosen, ChoiceNotAsked, LegNotInState, OutcomeUnknown } from './handoff.errors.js';
import { requireLongEnough } from './lasts-at-least.rule.js';
import { calendarOfLeg, lateMinutes, legDue } from './leg-clock.js';
import { requireRegistered, stepOf } from './step-of.js';

/**
 * The agency has done its step. What follows (the end of an appointment, of the case, its verdict) is part of the same
 * decision, so that the end is the leg's end.
 * @throws {OpinionSilent} {OpinionReasonMissing}
 * @throws {LegNotInState} {HandoffNotHeld} {OutcomeUnknown} {StepNotOverYet} {AgencyNotChosen} {ChoiceNotAsked} {AgencyUnresolved}
 */
export const completeStep: Decide<'complete-step'> = (state, command, context) => {
  const { type, by, leg: id, documents = [], chosen = {} } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  // an outside body is not asked to accept; a child case ends through its own end
  const unaccepted = leg.status === 'offered' && leg.holder.class !== 'outside';
  if (unaccepted || (leg.kind === 'procedure' && leg.status === 'offered'))
    throw new LegNotInState(id, leg.status, type);
  requireHolderOrRecorder(state, leg, by);
  requireAnswerable(leg, context);
  const step = stepOf(context.definition, leg.step);
  const outcome = command.outcome ?? step.outcomes[0] ?? 'done';
  if (command.outcome !== undefined && !step.outcomes.includes(outcome)) throw new OutcomeUnknown(step.id, outcome);
  requireLongEnough(leg, step, context);
  requireChoices(state, step, chosen, context);
  const { reason } = command;
  if (leg.kind === 'opinion' && !reason && REASONED_CONCLUSIONS.includes(outcome))
    throw new OpinionReasonMissing(outcome);
  return [completion(state, leg, context.now, outcome, context, { documents, chosen, ...(reason ? { reason } : {}) })];
};

interface Made {
  readonly documents?: readonly PaperRef[];
  readonly chosen?: Readonly<Record<StepId, AgencyCode>>;
  readonly reason?: PersonDataRef;
  readonly silence?: 'consent' | 'proceed';
}

/** The end of a leg with its own verdict in its agency's calendar, and its delay by the plan. @see time.md §6, §8 */
export function completion(
  state: CaseState,
  leg: LegState,
  endedAt: Instant,
  outcome: string,
  context: DecisionContext,
  { documents = [], chosen = {}, ...said }: Made = {},
): CaseEvent {
  const { id, kind, holder } = leg;
  const calendar = calendarOfLeg(leg, context);
  const dueAt = legDue(leg, endedAt, context);
  const delay = legDelay(state, leg, endedAt, context);
  const late = dueAt ? lateMinutes(leg, dueAt, endedAt, calendar) : workingMinutes(0);
  const data = { leg: id, kind, endedAt, outcome, chosen, documents, lateMinutes: late };
  return {
    type: 'handoff.completed',
    data: {
      ...data,
      ...(holder.agency ? { agency: holder.agency } : {}),
      ...said,
      ...(delay ? { delay } : {}),
      // an opinion that did not come by its due is late, though the case goes on without it at that minute
      ...(dueAt ? { timeliness: said.silence === 'proceed' ? 'late' : timelinessOf(dueAt, endedAt) } : {}),
    },
  };
}

/** A choice is named by the step that chooses, or by the step it is for. Who works on any other step is not its to say. */
function requireChoices(
  state: CaseState,
  step: Step,
  chosen: Readonly<Record<StepId, AgencyCode>>,
  context: DecisionContext,
): void {
  const asked = context.definition.steps
    .filter(({ agency }) => agency.by === 'chosen' && agency.step === step.id)
    .map(({ id }) => id);
  for (const id of asked) if (!chosen[id] && !chosen[step.id]) throw new AgencyNotChosen(step.id, id);
  for (const [id, agency] of Object.entries(chosen) as [StepId, AgencyCode][]) {
    if (!(asked.includes(id) || (id === step.id && asked.length > 0))) throw new ChoiceNotAsked(step.id, id);
    requireRegistered(state, id, agency, context);
  }
}
