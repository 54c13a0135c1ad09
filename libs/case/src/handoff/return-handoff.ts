import type { StepId } from '@lienthong/kernel';
import { graphOf } from '@lienthong/procedure';
import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import { requireGround } from '../ground/require-ground.js';
import { requireAnswerable } from '../opinion/silence.rule.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { NotReturnable } from './handoff.errors.js';
import { stepOf } from './step-of.js';

/**
 * Back for rework. The named step and every step between it and this one are done again with what is left of their own
 * time; branches beside them stand. The total is not touched, and an appointment that was met is not undone.
 * @throws {LegNotInState} {HandoffNotHeld} {GroundUnknown} {NotReturnable}
 * @see time.md §5; I14
 */
export const returnHandoff: Decide<'return-handoff'> = (state, command, context) => {
  const { type, by, leg: id, toStep, reasonCode, note } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireHolder(leg, by);
  requireAnswerable(leg, context);
  requireGround('return-handoff', 'reasonCode', reasonCode, context);
  requireReturnable(state, leg, toStep, context);
  const { topological, downstreamOf, upstreamOf } = graphOf(context.definition);
  const [after, before] = [downstreamOf(toStep), upstreamOf(leg.step)];
  const redo = topological.filter(
    (step) => step === toStep || step === leg.step || (after.has(step) && before.has(step) && state.steps[step]),
  );
  const data = { leg: id, endedAt: context.now, toStep, redo, reasonCode };
  return [{ type: 'handoff.returned', data: { ...data, ...(note ? { note } : {}) } }];
};

function requireReturnable(state: CaseState, leg: LegState, toStep: StepId, { definition }: DecisionContext): void {
  const target = stepOf(definition, toStep);
  const done = state.steps[toStep]?.status === 'completed';
  const met = state.appointments.some(({ n, met: ended }) => ended && n >= target.appointment);
  const worked = target.kind === 'process' || target.kind === 'opinion';
  const named = stepOf(definition, leg.step).reworkTo.includes(toStep);
  if (!(named && done && worked && !met && leg.kind !== 'procedure')) throw new NotReturnable(leg.id, toStep);
}
