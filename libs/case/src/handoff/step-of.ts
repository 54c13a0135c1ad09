import type { AgencyCode, StepId } from '@lienthong/kernel';
import { graphOf, type ProcedureDefinition, type Step } from '@lienthong/procedure';
import type { DecisionContext } from '../decision.js';
import type { CaseState } from '../state/case-state.js';
import { AgencyUnresolved, StepUnknown } from './handoff.errors.js';

/** @throws {StepUnknown} */
export function stepOf(definition: ProcedureDefinition, id: StepId): Step {
  const step = graphOf(definition).step(id);
  if (!step) throw new StepUnknown(id);
  return step;
}

/** Who answers for a step in this case: named by an earlier step, else as resolved at acceptance. @throws {AgencyUnresolved} */
export function agencyOfStep(state: CaseState, step: Step, context: DecisionContext): AgencyCode {
  const { receivedBy, routing, chosen, life } = state;
  const agency =
    chosen[step.id] ??
    life?.agencies[step.id] ??
    context.agencyFor(step.agency, { intakeUnit: receivedBy, routing, chosen });
  if (!agency) throw new AgencyUnresolved(step.id);
  return agency;
}
