import type { Fact } from '@lienthong/case';
import { agencyCode, type CommandId, procedureCode, stepId } from '@lienthong/kernel';
import { setClock } from '@lienthong/testing';
import { type Draft, MemoryCases } from '../testing/memory-cases.js';
import { catalogueProvince } from '../testing/open-province.js';
import type { FlowCases } from './flow-cases.js';
import { startChild } from './start-child.js';

const COUNTER = agencyCode('trung-tam-tinh');
const ref = (id: string) => ({ id: id as never, hash: 'made-up' });
const RESIDENCE = { do: 'start-child', step: stepId('thuong-tru'), round: 1, attempt: 1 } as const;

/** A birth (P1) that is registered: residence and health card are next. */
async function birthRegistered() {
  const cases = new MemoryCases({
    ...catalogueProvince(),
    ...{ clock: setClock('2026-03-02T09:00'), onFacts: () => undefined },
  });
  const system = (commandId: string) => ({ commandId: commandId as CommandId, by: { kind: 'system' } as const });
  const { papers } = cases.procedureNamed(procedureCode('lt-khai-sinh'));
  const { caseCode } = await cases.open(
    {
      ...{ type: 'register', procedure: procedureCode('lt-khai-sinh'), channel: 'counter', accept: {} },
      ...{ receivedBy: COUNTER, returnBy: COUNTER, applicant: ref('nguoi-nop') },
      routing: { 'xa-khai-sinh': 'phuong-thanh-sen', 'xa-thuong-tru': 'phuong-thanh-sen' },
      papers: papers.map(({ id }) => ({ paper: id, form: 'electronic' })),
    },
    system('open'),
  );
  const leg = 'khai-sinh.1.1' as never;
  const ward = { kind: 'officer', officer: 'ho-tich' as never, agency: agencyCode('ubnd-phuong-thanh-sen') } as const;
  const act = (draft: Draft, by: Parameters<MemoryCases['apply']>[2]['by']) =>
    cases.apply(caseCode, draft, { commandId: draft.type as CommandId, by });
  await act({ type: 'offer-handoff', step: stepId('khai-sinh'), round: 1, attempt: 1 }, { kind: 'flow' });
  await act({ type: 'accept-handoff', leg }, ward);
  await act({ type: 'complete-step', leg, outcome: 'granted' }, ward);
  return { cases, caseCode };
}

it('a component that was opened by a worker that died is found again, also when its group holds other papers by then', async () => {
  const { cases, caseCode } = await birthRegistered();
  const dies: FlowCases = {
    ...{ registry: cases.registry, organisation: cases.organisation },
    load: (code) => cases.load(code),
    componentOf: (group, leg) => cases.componentOf(group, leg),
    openComponents: (group) => cases.openComponents(group),
    open: (intake, slip) => cases.open(intake, slip),
    apply: (code, draft, slip) =>
      draft.type === 'start-child' ? Promise.reject(new Error('killed')) : cases.apply(code, draft, slip),
  };
  await expect(startChild(caseCode, RESIDENCE, { cases: dies })).rejects.toThrow('killed');
  const [component] = await cases.openComponents(caseCode);

  const brought = { type: 'supplement.supplied', data: { papers: [{ paper: 'giay-khai-sinh', form: 'original' }] } };
  const later: FlowCases = {
    ...dies,
    load: async (code) => {
      const found = await cases.load(code);
      return found && { ...found, facts: [...found.facts, brought as unknown as Fact] };
    },
    apply: (code, draft, slip) => cases.apply(code, draft, slip),
  };
  const [, started] = await startChild(caseCode, RESIDENCE, { cases: later });
  expect(started?.facts).toMatchObject([{ type: 'child.started', data: { child: component } }]);
  expect(await cases.openComponents(caseCode)).toEqual([component]);
});
