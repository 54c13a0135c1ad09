import { type CaseState, endForParent, ledgerOf, legId, progressOf } from '@lienthong/case';
import type { Applied, StoredFact } from '@lienthong/case-store';
import { type CaseCode, dateOf } from '@lienthong/kernel';
import { type FlowAction, nextActions, type ProcedureDefinition } from '@lienthong/procedure';
import type { ToldCases } from './told-cases.js';

const flow = { by: { kind: 'flow' } } as const;
const system = { by: { kind: 'system' } } as const;
type FactOf<Type extends StoredFact['type']> = Extract<StoredFact, { readonly type: Type }>;

/** The next thing that the flow of a case would do now, done under the ids that the flow uses; undefined when nothing. */
export async function takeFlowTurn(cases: ToldCases, caseCode: CaseCode): Promise<readonly Applied[] | undefined> {
  const { state } = cases.of(caseCode);
  const { code, version } = state.procedure;
  const definition = await cases.store.registry.definition(code, version);
  const [action] = nextActions(definition, progressOf(state));
  if (!action) return undefined;
  const { step, round, attempt } = action;
  const id = `flow/offer/${step}/${round}/${attempt}`;
  const offered = await cases.apply(caseCode, { type: 'offer-handoff', step, round, attempt }, id, flow);
  return action.do === 'offer' ? [offered] : [offered, ...(await startChild(cases, offered, action, definition))];
}

async function startChild(
  cases: ToldCases,
  { caseCode, facts }: Applied,
  action: FlowAction,
  { steps }: ProcedureDefinition,
): Promise<readonly Applied[]> {
  const leg = legId(action);
  const procedure = steps.find(({ id }) => id === action.step)?.procedure;
  const offer = facts.find((fact): fact is FactOf<'handoff.offered'> => fact.type === 'handoff.offered');
  const [registered] = await cases.store.factsOf(caseCode);
  if (!procedure || !offer || registered?.type !== 'case.registered') throw new Error(`${leg} is no component case`);
  const { startAt } = offer.data;
  const component = await cases.store.registry.current(procedure, dateOf(startAt));
  const { receivedBy, returnBy, channel, applicant, papers, routing } = registered.data;
  const fields = component.routing.map(({ name }) => name);
  const child = await cases.open(
    cases.of(caseCode).plan,
    {
      ...{ procedure, receivedBy, returnBy, channel, applicant },
      papers: papers.filter(({ paper }) => component.papers.some(({ id }) => id === paper)),
      routing: Object.fromEntries(Object.entries(routing).filter(([name]) => fields.includes(name))),
      submittedAt: startAt,
      parent: { caseCode, leg },
      accept: { startAt },
    },
    `flow/child/${caseCode}/${leg}`,
    system,
  );
  const draft = { type: 'start-child', leg, child: child.caseCode } as const;
  return [await cases.apply(caseCode, draft, `flow/start-child/${leg}`, flow), child];
}

/** Says in the parent's stream that a component has ended; undefined where the parent has no use for it. */
export async function endChild(cases: ToldCases, child: CaseState): Promise<Applied | undefined> {
  const { parent, verdict } = child;
  if (!parent || !verdict || !cases.openLeg(parent.caseCode, parent.leg)) return undefined;
  const loaded = await cases.store.load(child.code);
  const completed = loaded?.facts.find((fact): fact is FactOf<'case.completed'> => fact.type === 'case.completed');
  if (!loaded) return undefined;
  const context = loaded.context(verdict.endedAt);
  return cases.apply(
    parent.caseCode,
    {
      type: 'end-child',
      leg: parent.leg,
      child: child.code,
      outcome: completed?.data.outcome ?? verdict.outcome,
      ...endForParent(loaded.state, ledgerOf(loaded.state, context).path, context),
    },
    `flow/end-child/${parent.leg}`,
    system,
  );
}
