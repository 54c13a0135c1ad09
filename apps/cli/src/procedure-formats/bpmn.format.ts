import type { AgencyBook } from '@lienthong/catalogue';
import type { ProcedureDefinition, Step } from '@lienthong/procedure';
import { type BpmnElement, BpmnModdle } from 'bpmn-moddle';
import type { Language } from '../language.js';
import { drawBpmn } from './bpmn-diagram.js';
import { drawFlow, type FlowArrow, type FlowNode } from './flow-nodes.js';
import { conditionWords, roleWords, stepTermWords } from './words.js';

const types: Record<Exclude<FlowNode['kind'], 'step'>, string> = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  parallel: 'bpmn:ParallelGateway',
  exclusive: 'bpmn:ExclusiveGateway',
};

/** A procedure as BPMN 2.0 XML: a lane for each agency, gateways spelled out, child cases as call activities, and its diagram. */
export async function asBpmn(definition: ProcedureDefinition, book: AgencyBook, language: Language): Promise<string> {
  const moddle = new BpmnModdle();
  const drawing = drawFlow(definition);
  const agencyOf = ({ step }: FlowNode) => roleWords(step.agency, definition, book, language);
  const agencies = [...new Set(drawing.nodes.map(agencyOf))];
  const nodes = new Map(drawing.nodes.map((node) => [node.id, { node, element: nodeElement(moddle, node, language) }]));
  const flows = drawing.arrows.flatMap((arrow) => {
    const [from, to] = [nodes.get(arrow.from), nodes.get(arrow.to)];
    return from && to ? [{ arrow, element: flowElement(moddle, arrow, from, to, language) }] : [];
  });
  const lanes = agencies.map((name, i) =>
    moddle.create('bpmn:Lane', {
      id: `lane-${i}`,
      name,
      flowNodeRef: [...nodes.values()].filter(({ node }) => agencyOf(node) === name).map(({ element }) => element),
    }),
  );
  const process = moddle.create('bpmn:Process', {
    id: `process-${definition.code}`,
    name: definition.title[language],
    isExecutable: false,
    laneSets: [moddle.create('bpmn:LaneSet', { id: 'lanes', lanes })],
    flowElements: [...[...nodes.values()].map(({ element }) => element), ...flows.map(({ element }) => element)],
  });
  const pool = moddle.create('bpmn:Participant', { id: 'pool', name: definition.title[language], processRef: process });
  const collaboration = moddle.create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const diagram = drawBpmn(moddle, { collaboration, pool, lanes, nodes, flows, drawing }, (node) =>
    agencies.indexOf(agencyOf(node)),
  );
  const definitions = moddle.create('bpmn:Definitions', {
    id: `definitions-${definition.code}-${definition.version}`,
    targetNamespace: 'urn:lienthong:procedure',
    exporter: 'lienthong',
    rootElements: [collaboration, process],
    diagrams: [diagram],
  });
  return (await moddle.toXML(definitions, { format: true })).xml.trimEnd();
}

function nodeElement(moddle: BpmnModdle, { id, kind, step }: FlowNode, language: Language): BpmnElement {
  if (kind !== 'step') return moddle.create(types[kind], { id });
  const term = stepTermWords(step, language);
  const name = term === '' ? step.title[language] : `${step.title[language]} (${term})`;
  return step.kind === 'procedure'
    ? moddle.create('bpmn:CallActivity', { id, name, calledElement: step.procedure })
    : moddle.create('bpmn:UserTask', { id, name });
}

interface Placed {
  readonly node: FlowNode;
  readonly element: BpmnElement;
}

function flowElement(moddle: BpmnModdle, arrow: FlowArrow, from: Placed, to: Placed, language: Language): BpmnElement {
  const ends = { id: `${arrow.from}-to-${arrow.to}`, sourceRef: from.element, targetRef: to.element };
  if (arrow.taken !== 'when') {
    const flow = moddle.create('bpmn:SequenceFlow', ends);
    if (arrow.taken === 'otherwise') Object.assign(from.element, { default: flow });
    return flow;
  }
  const body = condition(from.node.step, language);
  const conditionExpression = moddle.create('bpmn:FormalExpression', { body });
  return moddle.create('bpmn:SequenceFlow', { ...ends, name: body, conditionExpression });
}

const condition = ({ when }: Step, language: Language): string => (when ? conditionWords(when, language) : '');
