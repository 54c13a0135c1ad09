import type { StepId } from '@lienthong/kernel';
import type { FlowDefinition, FlowStep, Step } from './definition.js';

/** The order in which the steps of a definition follow each other. Answers for an unknown step are empty. */
export interface ProcedureGraph<S extends FlowStep = Step> {
  step(id: StepId): S | undefined;
  /** Steps directly before and after, in the order of the definition. */
  predecessors(id: StepId): readonly StepId[];
  successors(id: StepId): readonly StepId[];
  /** Every step before and after, however far; never the step itself in a valid definition. */
  upstreamOf(id: StepId): ReadonlySet<StepId>;
  downstreamOf(id: StepId): ReadonlySet<StepId>;
  /** Each step after all of its predecessors, else in the order of the definition. Steps on a cycle or behind one are missing. */
  readonly topological: readonly StepId[];
  /** The same order, as steps. */
  readonly inOrder: readonly S[];
}

const known = new WeakMap<FlowDefinition, ProcedureGraph<FlowStep>>();

/** The graph of a definition, built once: definitions are never changed once read. */
export function graphOf<S extends FlowStep>(definition: FlowDefinition<S>): ProcedureGraph<S> {
  // built from this very definition, so its steps are of the same type
  const before = known.get(definition) as ProcedureGraph<S> | undefined;
  if (before) return before;
  const graph = buildGraph(definition.steps);
  known.set(definition, graph);
  return graph;
}

function buildGraph<S extends FlowStep>(steps: readonly S[]): ProcedureGraph<S> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const before = new Map(steps.map((step) => [step.id, step.after]));
  const after = new Map<StepId, StepId[]>(steps.map((step) => [step.id, []]));
  for (const step of steps) for (const id of step.after) after.get(id)?.push(step.id);
  const upstream = reach(before);
  const downstream = reach(after);
  const inOrder = sorted(steps);
  return {
    step: (id) => byId.get(id),
    predecessors: (id) => before.get(id) ?? [],
    successors: (id) => after.get(id) ?? [],
    upstreamOf: upstream,
    downstreamOf: downstream,
    topological: inOrder.map(({ id }) => id),
    inOrder,
  };
}

function reach(edges: ReadonlyMap<StepId, readonly StepId[]>): (from: StepId) => ReadonlySet<StepId> {
  const answers = new Map<StepId, ReadonlySet<StepId>>();
  return (from) => {
    const answer = answers.get(from) ?? walk(from, edges);
    answers.set(from, answer);
    return answer;
  };
}

function walk(from: StepId, edges: ReadonlyMap<StepId, readonly StepId[]>): ReadonlySet<StepId> {
  const seen = new Set<StepId>();
  const open = [...(edges.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(edges.get(id) ?? []));
  }
  return seen;
}

function sorted<S extends FlowStep>(steps: readonly S[]): readonly S[] {
  const done = new Map<StepId, S>();
  for (let before = -1; before < done.size; ) {
    before = done.size;
    for (const step of steps) if (step.after.every((id) => done.has(id))) done.set(step.id, step);
  }
  return [...done.values()];
}
