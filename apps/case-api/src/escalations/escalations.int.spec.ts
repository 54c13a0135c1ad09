import type { CaseView, EscalationLine } from '@lienthong/contracts/http';
import { type CaseCode, type CommandId, instant } from '@lienthong/kernel';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { offer, offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let supervisor: ApiClient;
let officer: ApiClient;
let counter: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  counter = new ApiClient(world, 'quay.thach-ha');
  officer = new ApiClient(world, 'an-ninh.tinh');
  supervisor = new ApiClient(world, 'truong-phong.an-ninh');
});
afterAll(() => world.stop());

const LEG = 'an-ninh.1.1';
const told = async (client: ApiClient, query = '') =>
  (await client.get<{ escalations: EscalationLine[] }>(`/api/v1/escalations?limit=100${query}`)).body.escalations;

/** A case whose second leg, with the provincial police, is late; its head was told. */
async function lateWithPolice(): Promise<string> {
  const { caseCode, leg } = await offeredCase(world, counter);
  const commune = new ApiClient(world, 'ho-tich.thach-ha');
  await commune.submit(caseCode, { type: 'accept-handoff', leg });
  await commune.submit(caseCode, { type: 'complete-step', leg, outcome: 'granted' });
  await offer(world, caseCode, 'an-ninh');
  world.clock.set('2025-12-15T09:00');
  const { state } = (await world.store.load(caseCode as CaseCode))!;
  const dueAt = state.legs[LEG as never]!.dueAt!;
  const slip = { commandId: `flow/${caseCode}` as CommandId, by: { kind: 'flow' } } as const;
  await world.store.apply(caseCode as CaseCode, { type: 'escalate', leg: LEG as never, rung: 1, dueAt }, slip);
  return caseCode;
}

it('the agency that was told sees what is late, acknowledges it once, and then sees it no more', async () => {
  const caseCode = await lateWithPolice();
  expect(await told(supervisor)).toMatchObject([{ caseCode, leg: LEG, rung: 1, office: 'head', standing: true }]);
  expect(await told(counter)).toEqual([]);
  const { body } = await supervisor.get<CaseView>(`/api/v1/cases/${caseCode}`);
  expect(body.commands).toEqual([{ type: 'acknowledge-escalation', leg: LEG, rung: 1 }]);
  const acknowledge = (client: ApiClient) =>
    client.submit(caseCode, { type: 'acknowledge-escalation', leg: LEG, rung: 1 });
  expect((await acknowledge(officer)).body).toMatchObject({ code: 'command.not-allowed' });
  expect((await acknowledge(new ApiClient(world, 'lanh-dao.tinh'))).body).toMatchObject({ code: 'case.not-yours' });
  expect((await acknowledge(supervisor)).body).toMatchObject({ facts: [{ type: 'escalation.acknowledged' }] });
  expect((await acknowledge(supervisor)).body).toMatchObject({ facts: [] });
  expect(await told(supervisor)).toEqual([]);
  expect(await told(supervisor, '&standing=false')).toMatchObject([
    { caseCode, acknowledgedBy: 'truong-phong.an-ninh' },
  ]);
});

it('a rung that was not climbed cannot be acknowledged; what another agency was told is not shown', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const none = await supervisor.submit(caseCode, { type: 'acknowledge-escalation', leg, rung: 2 });
  expect([none.status, none.body]).toMatchObject([404, { code: 'escalation.unknown' }]);
  const others = await supervisor.get('/api/v1/escalations?agency=ubnd-tinh');
  expect([others.status, others.body.code]).toEqual([403, 'agency.not-yours']);
});

it('cases at risk: those that must act today or will be late, with the leg and its agency, least slack first', async () => {
  world.clock.set('2025-11-24T09:00');
  const { caseCode } = await offeredCase(world, counter);
  const atRisk = async (query = '') =>
    (await counter.get<{ cases: CaseView[] }>(`/api/v1/cases/at-risk?limit=100${query}`)).body.cases.map(
      (one) => one.caseCode as string,
    );
  expect(await atRisk()).not.toContain(caseCode);
  expect(await atRisk('&risk=all')).toContain(caseCode);
  const found = (await counter.get<CaseView>(`/api/v1/cases/${caseCode}`)).body.outlook!;
  expect(found).toMatchObject({ actLeg: 'ho-kinh-doanh.1.1', actAgency: 'ubnd-xa-thach-ha' });
  world.clock.set(found.actBy!);
  expect(await atRisk()).toContain(caseCode);
  expect(await atRisk('&risk=late')).not.toContain(caseCode);
  expect(await atRisk('&agency=cong-an-tinh')).not.toContain(caseCode);
  world.clock.set(instant('2025-12-31T09:00'));
  await world.store.lookAgain(1000);
  expect(await atRisk('&risk=late&agency=ubnd-xa-thach-ha')).toContain(caseCode);
});
