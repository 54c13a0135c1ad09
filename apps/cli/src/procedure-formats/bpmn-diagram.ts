import type { BpmnElement, BpmnModdle } from 'bpmn-moddle';
import type { FlowArrow, FlowDrawing, FlowNode } from './flow-nodes.js';
import { type Box, layOut } from './lane-layout.js';

/** The elements that a diagram shows. */
export interface Shown {
  readonly collaboration: BpmnElement;
  readonly pool: BpmnElement;
  readonly lanes: readonly BpmnElement[];
  readonly nodes: ReadonlyMap<string, { readonly element: BpmnElement }>;
  readonly flows: readonly { readonly arrow: FlowArrow; readonly element: BpmnElement }[];
  readonly drawing: FlowDrawing;
}

/** Where everything stands, without which viewers show an empty page. */
export function drawBpmn(moddle: BpmnModdle, shown: Shown, laneOf: (node: FlowNode) => number): BpmnElement {
  const layout = layOut(shown.drawing, laneOf, shown.lanes.length);
  const shape = (element: BpmnElement, box: Box | undefined, more: Readonly<Record<string, unknown>> = {}) =>
    moddle.create('bpmndi:BPMNShape', {
      id: `${element.id}-shape`,
      bpmnElement: element,
      bounds: moddle.create('dc:Bounds', { ...box }),
      ...more,
    });
  const edge = (element: BpmnElement, arrow: FlowArrow) =>
    moddle.create('bpmndi:BPMNEdge', {
      id: `${element.id}-edge`,
      bpmnElement: element,
      waypoint: way(layout.nodes.get(arrow.from), layout.nodes.get(arrow.to)).map((at) =>
        moddle.create('dc:Point', at),
      ),
    });
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: shown.collaboration,
    planeElement: [
      shape(shown.pool, layout.pool, { isHorizontal: true }),
      ...shown.lanes.map((lane, i) => shape(lane, layout.lanes[i], { isHorizontal: true })),
      ...[...shown.nodes].map(([id, { element }]) => shape(element, layout.nodes.get(id))),
      ...shown.flows.map(({ element, arrow }) => edge(element, arrow)),
    ],
  });
  return moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane });
}

/** From the right of one box to the left of the other, with right angles half-way; over the top of what stands between them. */
function way(from: Box | undefined, to: Box | undefined): { x: number; y: number }[] {
  if (!from || !to) return [];
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  if (start.y === end.y && end.x - start.x > 150) {
    const [out, into, above] = [from.x + from.width / 2, to.x + to.width / 2, start.y - 50];
    return [
      { x: out, y: from.y },
      { x: out, y: above },
      { x: into, y: above },
      { x: into, y: to.y },
    ];
  }
  if (start.y === end.y) return [start, end];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}
