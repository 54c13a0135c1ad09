import type { AgencyCode, StepId } from '@lienthong/kernel';
import { graphOf, type ProcedureDefinition, type Step } from '@lienthong/procedure';
import type { DecisionContext } from '../decision.js';
import type { CaseState } from '../state/case-state.js';
import { standing } from '../succession/standing.js';
import { AgencyUnresolved, StepUnknown } from './handoff.errors.js';

/** @throws {StepUnknown} */
export function stepOf(definition: ProcedureDefinition, id: StepId): Step {
  const step = graphOf(definition).step(id);
  if (!step) throw new StepUnknown(id);
  return step;
}

/** Who answers for a step in this case: by order, or named by an earlier step, where that may choose, else as resolved at acceptance; its successor where it is no more. */
export function knownAgencyOf(state: CaseState, step: Step, context: DecisionContext): AgencyCode | undefined {
  const { receivedBy, routing, chosen, ordered, life } = state;
  const named = step.agency.by === 'chosen' ? chosen[step.id] : undefined;
  const known = ordered[step.id] ?? named ?? life?.agencies[step.id];
  const agency = known ?? context.agencyFor(step.agency, { intakeUnit: receivedBy, routing, chosen });
  return agency && standing(agency, state, context);
}

/** @throws {AgencyUnresolved} where nobody answers for the step */
export function agencyOfStep(state: CaseState, step: Step, context: DecisionContext): AgencyCode {
  const agency = knownAgencyOf(state, step, context);
  if (!agency) throw new AgencyUnresolved(step.id);
  return agency;
}

/** @throws {AgencyUnresolved} when the agency that somebody named for a step is not in the register */
export function requireRegistered(
  { receivedBy, routing }: CaseState,
  step: StepId,
  agency: AgencyCode,
  context: DecisionContext,
): void {
  const known = context.agencyFor({ by: 'fixed', agency }, { intakeUnit: receivedBy, routing });
  if (!known) throw new AgencyUnresolved(step);
}
