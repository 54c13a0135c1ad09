import type { StepId } from '@lienthong/kernel';
import { graphOf, type ProcedureDefinition, passedSteps } from '@lienthong/procedure';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { latestLeg } from '../state/legs.js';
import { progressOf } from '../state/progress.js';

/**
 * The legs whose end makes a step's turn: those of the steps before it, looking through skipped ones; for a step sent
 * back for rework, the leg that sent it back. None for a first leg.
 */
export function predecessorLegs(state: CaseState, step: StepId, definition: ProcedureDefinition): LegState[] {
  const returnedBy = state.steps[step]?.returnedBy;
  const sender = returnedBy && state.legs[returnedBy];
  if (sender) return [sender];
  const graph = graphOf(definition);
  const passed = passedSteps(definition, progressOf(state));
  const found = new Map<StepId, LegState>();
  const look = (id: StepId): void => {
    for (const before of graph.predecessors(id)) {
      const leg = latestLeg(state, before);
      if (leg?.status === 'completed') found.set(before, leg);
      else if (passed.has(before)) look(before);
    }
  };
  look(step);
  return [...found.values()];
}
