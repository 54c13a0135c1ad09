import { type LegId, legId } from '@lienthong/case';
import { type CaseCode, dateOf } from '@lienthong/kernel';
import type { FlowAction, ProcedureDefinition } from '@lienthong/procedure';
import { flowSlip, systemSlip } from './command-slips.js';
import type { Recorded, RecordedCase } from './flow-cases.js';
import type { FlowSurroundings } from './flow-surroundings.js';
import { filingOf, heldPapers } from './held-papers.js';
import { CaseUnknownToStore } from './load-case.activity.js';
import { offerStep } from './offer-step.js';

/**
 * Begins a step that is a component case: the leg is offered, the child taken in and accepted at the start of that leg without a
 * second intake, and the parent told its code. Whatever of it was done before is found done.
 */
export async function startChild(
  parentCode: CaseCode,
  action: FlowAction,
  { cases }: Pick<FlowSurroundings, 'cases'>,
): Promise<readonly Recorded[]> {
  const leg = legId(action);
  const [offer] = await offerStep(parentCode, action, { cases });
  const parent = await cases.load(parentCode);
  if (!parent || !offer) throw new CaseUnknownToStore(`The store holds no case ${parentCode}`);
  // looked for first: an intake that was made by whoever died before he could say so may say less than the group holds by now
  const child = (await cases.componentOf(parentCode, leg)) ?? (await openComponent(parent, leg, action, cases));
  return [offer, await cases.apply(parentCode, { type: 'start-child', leg, child }, flowSlip('start-child', leg))];
}

async function openComponent(
  parent: RecordedCase,
  leg: LegId,
  { step: stepOf }: FlowAction,
  cases: FlowSurroundings['cases'],
): Promise<CaseCode> {
  const parentCode = parent.state.code;
  const filed = filingOf(parent.facts);
  const offered = parent.facts.find((fact) => fact.type === 'handoff.offered' && fact.data.leg === leg);
  const step = parent.definition.steps.find(({ id }) => id === stepOf);
  if (!filed || offered?.type !== 'handoff.offered' || !step?.procedure)
    throw new CaseUnknownToStore(`The store holds no leg ${leg} of ${parentCode} that is a component case`);
  const { startAt } = offered.data;
  const { receivedBy, returnBy, channel, applicant, form, routing } = filed;
  const component = await cases.registry.current(step.procedure, dateOf(startAt));
  const { caseCode } = await cases.open(
    {
      type: 'register',
      procedure: step.procedure,
      ...{ receivedBy, returnBy, channel },
      ...(applicant ? { applicant } : {}),
      ...(form ? { form } : {}),
      // a component is told only what its own definition names, and never asks again for what the case holds by now
      papers: heldPapers(parent.facts).filter(({ paper }) => component.papers.some(({ id }) => id === paper)),
      routing: named(routing, component),
      submittedAt: startAt,
      parent: { caseCode: parentCode, leg },
      accept: { startAt },
    },
    systemSlip('child', parentCode, leg),
  );
  return caseCode;
}

/** A component is told only those values that its own definition declares. */
function named(
  routing: Readonly<Record<string, string>>,
  { routing: fields }: ProcedureDefinition,
): Record<string, string> {
  return Object.fromEntries(Object.entries(routing).filter(([name]) => fields.some((field) => field.name === name)));
}
