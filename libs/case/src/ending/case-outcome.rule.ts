import { graphOf, type ProcedureDefinition, type Step, type StepKind } from '@lienthong/procedure';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { lastEnded, latestLeg } from '../state/legs.js';

/** A step that was done, and the leg that did it last. */
interface Done {
  readonly step: Step;
  readonly leg: LegState;
}

/**
 * The outcome of a case of which no step is left: that of the work after which no more work was done. Opinions, payments and
 * the handing back are not what the case was about; where an agency did nothing itself, its component cases are.
 *
 * Where several such steps ended side by side, the clock does not choose between them:
 * 1. a refusal that left out the work after it decides; of several such, the one that ended last;
 * 2. else the last step in the order of the definition, the one whose agency is named as solving the case: it makes the
 *    result. The refusal of a step beside it is that step's own and undoes no other (issue 4; domain.md §5 P1).
 *
 * The verdict is on time alone: when the last leg ended and who was late (time.md §6) hang on no outcome.
 * @returns undefined where nothing of the kind was done
 */
export function outcomeOfCase(state: CaseState, definition: ProcedureDefinition): string | undefined {
  const own = finalSteps(state, definition, 'process');
  const finals = own.length > 0 ? own : finalSteps(state, definition, 'procedure');
  const refusals = finals.filter((one) => isDecisiveRefusal(one, definition)).map(({ leg }) => leg);
  return (lastEnded(refusals) ?? finals.at(-1)?.leg)?.outcome;
}

/** Steps of a kind that were done, and after which none of that kind was, in the order of the definition. */
function finalSteps(state: CaseState, definition: ProcedureDefinition, kind: StepKind): readonly Done[] {
  const done = definition.steps.flatMap((step): Done[] => {
    const leg = step.kind === kind ? latestLeg(state, step.id) : undefined;
    return leg?.status === 'completed' ? [{ step, leg }] : [];
  });
  const graph = graphOf(definition);
  return done.filter(({ step }) => !done.some((one) => graph.downstreamOf(step.id).has(one.step.id)));
}

/** It did not end as the step usually does, and work that stands after it was not done. */
function isDecisiveRefusal({ step, leg }: Done, definition: ProcedureDefinition): boolean {
  const after = graphOf(definition).downstreamOf(step.id);
  const leftOut = definition.steps.some(({ id, kind }) => kind === step.kind && after.has(id));
  return leftOut && leg.outcome !== step.outcomes[0];
}
