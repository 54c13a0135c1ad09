import { graphOf, type ProcedureDefinition, type Step } from '@lienthong/procedure';

/** A node of the drawn process: a step, or what starts, ends, forks, joins, decides and merges around steps. */
export interface FlowNode {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'step' | 'parallel' | 'exclusive';
  /** The step in whose agency's lane it stands. */
  readonly step: Step;
}

export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  /** Out of a decision: taken when the condition of the step holds, or the way around it. */
  readonly taken?: 'when' | 'otherwise';
}

export interface FlowDrawing {
  /** In an order in which no arrow goes back. */
  readonly nodes: readonly FlowNode[];
  readonly arrows: readonly FlowArrow[];
}

/** A run of nodes one after the other, and the way around its inner part. */
interface Stretch {
  readonly nodes: readonly FlowNode[];
  readonly around?: FlowArrow;
}

/**
 * The process with its gateways spelled out.
 * A step whose condition is false counts as passed, so the way around it leads to the same successors.
 */
export function drawFlow(definition: ProcedureDefinition): FlowDrawing {
  const graph = graphOf(definition);
  const steps = graph.inOrder;
  const first = steps.filter(({ after }) => after.length === 0);
  const last = steps.filter(({ id }) => graph.successors(id).length === 0);
  const stretches = new Map(steps.map((step) => [step.id, stretchOf(step, graph.successors(step.id).length)]));
  const opening = { nodes: edgeNodes('start', 'fork', first) };
  const closing = { nodes: edgeNodes('end', 'join', last).reverse() };
  const between = (from: Stretch | undefined, to: Stretch | undefined): FlowArrow[] => {
    const [exit, entry] = [from?.nodes.at(-1), to?.nodes[0]];
    return exit && entry ? [{ from: exit.id, to: entry.id }] : [];
  };
  const all = [opening, ...stretches.values(), closing];
  return {
    nodes: all.flatMap(({ nodes }) => nodes),
    arrows: [
      ...all.flatMap(arrowsWithin),
      ...first.flatMap(({ id }) => between(opening, stretches.get(id))),
      ...steps.flatMap(({ id, after }) => after.flatMap((one) => between(stretches.get(one), stretches.get(id)))),
      ...last.flatMap(({ id }) => between(stretches.get(id), closing)),
    ],
  };
}

/** join → decide → the step → merge → fork, without what the step does not need. */
function stretchOf(step: Step, successors: number): Stretch {
  const node = (kind: FlowNode['kind'], name: string): FlowNode => ({ id: `${name}-${step.id}`, kind, step });
  const nodes = [
    ...(step.after.length > 1 ? [node('parallel', 'join')] : []),
    ...(step.when ? [node('exclusive', 'decide')] : []),
    node('step', 'step'),
    ...(step.when ? [node('exclusive', 'merge')] : []),
    ...(successors > 1 ? [node('parallel', 'fork')] : []),
  ];
  const around: FlowArrow = { from: `decide-${step.id}`, to: `merge-${step.id}`, taken: 'otherwise' };
  return step.when ? { nodes, around } : { nodes };
}

function arrowsWithin({ nodes, around }: Stretch): FlowArrow[] {
  const chain = nodes.slice(1).flatMap((to, i): FlowArrow[] => {
    const from = nodes[i];
    if (!from) return [];
    return [{ from: from.id, to: to.id, ...(from.id === around?.from ? { taken: 'when' } : {}) }];
  });
  return around ? [...chain, around] : chain;
}

/** The start or end event, and the gateway that several first or last steps need. */
function edgeNodes(event: 'start' | 'end', gateway: 'fork' | 'join', steps: readonly Step[]): FlowNode[] {
  const step = steps[0];
  if (!step) return [];
  const many: FlowNode[] = steps.length > 1 ? [{ id: gateway, kind: 'parallel', step }] : [];
  return [{ id: event, kind: event, step }, ...many];
}
