import type { StepId } from '@lienthong/kernel';
import { whenHolds } from './condition.js';
import type { FlowDefinition, FlowStep } from './definition.js';
import { graphOf } from './graph.js';
import type { FlowAction, Progress } from './progress.js';

/**
 * What the flow of a case does now, in the order of the definition; empty before acceptance and after the end.
 * A step is offered when every step of its `after` is passed (completed, or skipped because its `when` is false),
 * its own `when` holds, and it was never offered or waits to be offered again (`pending`).
 * Results are handed back by the counter after the end, so `return-result` is never offered.
 */
export function nextActions(definition: FlowDefinition, progress: Progress): FlowAction[] {
  if (!progress.accepted || progress.over) return [];
  const passed = passedSteps(definition, progress);
  return definition.steps
    .filter((step) => isWork(step) && awaitsOffer(step.id, progress))
    .filter((step) => step.after.every((id) => passed.has(id)) && whenHolds(step.when, progress))
    .map((step) => ({
      do: step.kind === 'procedure' ? 'start-child' : 'offer',
      step: step.id,
      round: progress.steps[step.id]?.round ?? 1,
      attempt: progress.steps[step.id]?.attempt ?? 1,
    }));
}

/**
 * Steps still to be worked, `return-result` apart, in the order of the definition: not completed, and not known to be skipped.
 * None left: the case is ready (status 9). None left of appointment n: that appointment is met or missed now.
 */
export function remaining<S extends FlowStep>(definition: FlowDefinition<S>, progress: Progress): readonly S[] {
  const passed = passedSteps(definition, progress);
  return definition.steps.filter((step) => isWork(step) && !passed.has(step.id));
}

/** Steps that hold up nobody any more: completed, or skipped because their turn came and their `when` is false. */
export function passedSteps(definition: FlowDefinition, progress: Progress): ReadonlySet<StepId> {
  const { steps, routing } = progress;
  if (last?.definition === definition && last.steps === steps && last.routing === routing) return last.passed;
  const passed = new Set<StepId>();
  for (const step of graphOf(definition).inOrder)
    if (steps[step.id]?.status === 'completed' || isSkipped(step, passed, progress)) passed.add(step.id);
  last = { definition, steps, routing, passed };
  return passed;
}

/** What was asked last: one decision asks the same of the same case several times in a row. */
let last:
  | (Pick<Progress, 'steps' | 'routing'> & { definition: FlowDefinition; passed: ReadonlySet<StepId> })
  | undefined;

function isSkipped(step: FlowStep, passed: ReadonlySet<StepId>, progress: Progress): boolean {
  const turnCame = step.after.every((id) => passed.has(id));
  return turnCame && awaitsOffer(step.id, progress) && !whenHolds(step.when, progress);
}

function awaitsOffer(id: StepId, progress: Progress): boolean {
  const status = progress.steps[id]?.status;
  return status === undefined || status === 'pending';
}

function isWork(step: FlowStep): boolean {
  return step.kind !== 'return-result';
}
