import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type Actor, type LegState, openLegs } from '@lienthong/case';
import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { type CaseWorker, startCaseWorker } from '@lienthong/case-worker';
import { procedureFiles } from '@lienthong/catalogue';
import { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from '@lienthong/contracts/events';
import { FLOW_POSITION, type FlowPosition } from '@lienthong/contracts/workflows';
import { type EventRelay, startEventRelay } from '@lienthong/event-relay';
import { agencyCode, type CaseCode, type CommandId, type OfficerId, procedureCode } from '@lienthong/kernel';
import { createTopics } from '@lienthong/platform/kafka';
import { openTemporalClient } from '@lienthong/platform/temporal';
import { serverAddress, setClock, temporalNamespace, testDatabase } from '@lienthong/testing';
import type { WorkflowHandle } from '@temporalio/client';
import { pino } from 'pino';
import { lienthong } from '../testing/lienthong.js';

jest.setTimeout(60_000);

const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
const log = pino({ level: 'silent' });
const id = randomUUID();
const topics = { caseEvents: `test.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };
const COUNTER = agencyCode('trung-tam-phuong-thanh-sen');
const codecKey = randomBytes(32).toString('base64');
const clock = setClock('2026-03-02T09:00');

const before = { ...process.env };
let temporal: { readonly address: string; readonly namespace: string };
let database: Awaited<ReturnType<typeof testDatabase>>;
let store: CaseStore;
let relay: EventRelay;
let worker: CaseWorker;

beforeAll(async () => {
  [database, temporal] = await Promise.all([testDatabase(), temporalNamespace()]);
  store = openCaseStore({ databaseUrl: database.url, clock });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  await createTopics({ brokers, clientId: 'test', log }, [
    { ...CASE_EVENTS, name: topics.caseEvents },
    { ...CASE_EVENTS_DEAD_LETTERS, name: topics.deadLetters },
  ]);
  const common = { databaseUrl: database.url, brokers, log, healthPort: 0 };
  relay = await startEventRelay({ ...common, topic: topics.caseEvents });
  worker = await startCaseWorker({ ...common, temporal, codecKey, clock, topics });
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    LIENTHONG_CODEC_KEY: codecKey,
  });
}, 60_000);
afterAll(async () => {
  process.env = before;
  await Promise.all([worker?.stop(), relay?.stop()]);
  await store?.close();
  await database?.drop();
}, 30_000);

const slip = (by: Actor) => ({ commandId: randomUUID() as CommandId, by });
const officer = (agency: string): Actor => ({
  ...{ kind: 'officer', officer: 'can-bo-mau' as OfficerId },
  agency: agencyCode(agency),
});

async function open(procedure: string, routing: Record<string, string>): Promise<CaseCode> {
  const { papers } = await store.registry.current(procedureCode(procedure), '2026-03-02' as never);
  const personal = { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } };
  const { caseCode } = await store.open(
    {
      ...{ procedure: procedureCode(procedure), receivedBy: COUNTER, returnBy: COUNTER, channel: 'online', routing },
      ...{ papers: papers.map(({ id }) => ({ paper: id, form: 'electronic' as const })), accept: true },
    },
    { ...slip(officer(COUNTER)), personal },
  );
  return caseCode;
}

async function openLeg(caseCode: CaseCode, step: string): Promise<LegState> {
  for (;;) {
    const found = await store.load(caseCode);
    const leg = found && openLegs(found.state).find((one) => one.step === step);
    if (leg) return leg;
  }
}

async function complete(caseCode: CaseCode, step: string): Promise<void> {
  const leg = await openLeg(caseCode, step);
  const by = officer(leg.holder.agency ?? COUNTER);
  if (leg.status === 'offered') await store.apply(caseCode, { type: 'accept-handoff', leg: leg.id }, slip(by));
  await store.apply(caseCode, { type: 'complete-step', leg: leg.id }, slip(by));
}

async function childOf(caseCode: CaseCode, step: string): Promise<CaseCode> {
  for (;;) {
    const found = await store.load(caseCode);
    const leg = found && openLegs(found.state).find((one) => one.step === step);
    if (leg?.child) return leg.child as CaseCode;
  }
}

async function ended(caseCode: CaseCode): Promise<readonly string[]> {
  for (;;) {
    const facts = await store.factsOf(caseCode);
    if (facts.some(({ type }) => type === 'verdict.frozen')) return facts.map(({ type }) => type);
  }
}

/** Nothing of what happened so far is still on its way to the flow. */
async function upToDate(caseCode: CaseCode, flow: WorkflowHandle): Promise<void> {
  for (;;) {
    const { lastSeq } = await flow.query<FlowPosition, []>(FLOW_POSITION);
    if (lastSeq === (await store.factsOf(caseCode)).at(-1)?.seq) return;
  }
}

it('lost flows of open cases are started again from their facts, and the cases go on to their end', async () => {
  const karaoke = await open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' });
  const birth = await open('lt-khai-sinh', { 'xa-khai-sinh': 'phuong-thanh-sen', 'xa-thuong-tru': 'phuong-thanh-sen' });
  await complete(karaoke, 'ho-kinh-doanh');
  await openLeg(karaoke, 'an-ninh');
  await complete(birth, 'khai-sinh');
  const children = [await childOf(birth, 'thuong-tru'), await childOf(birth, 'the-bhyt')] as const;
  await openLeg(children[0], 'thuong-tru');
  const card = await openLeg(children[1], 'the-bhyt');
  const insurer = officer(card.holder.agency ?? COUNTER);
  await store.apply(children[1], { type: 'accept-handoff', leg: card.id }, slip(insurer));

  const { client, close } = openTemporalClient({ ...temporal, codecKey });
  for (const code of [karaoke, ...children]) {
    const flow = client.workflow.getHandle(code);
    await upToDate(code, flow);
    await flow.terminate('lost');
  }
  await close();
  // a component ends while nobody leads it: the flow of its parent, which runs, must hear of it all the same
  await complete(children[1], 'the-bhyt');

  const { code, out } = await lienthong(['flow', 'rebuild', '--json']);
  expect({ code, ...JSON.parse(out) }).toEqual({ code: 0, open: 3 });
  await complete(karaoke, 'an-ninh');
  await complete(karaoke, 'giay-phep');
  await complete(children[0], 'thuong-tru');
  const offersOf = async (one: CaseCode) => (await ended(one)).filter((type) => type === 'handoff.offered').length;
  expect(await Promise.all([karaoke, birth, ...children].map(offersOf))).toEqual([3, 3, 1, 1]);
  expect((await ended(birth)).filter((type) => type === 'child.ended')).toHaveLength(2);
});

it('components of a group that ended while nobody led it end with it after a rebuild, once', async () => {
  const birth = await open('lt-khai-sinh', { 'xa-khai-sinh': 'phuong-thanh-sen', 'xa-thuong-tru': 'phuong-thanh-sen' });
  await complete(birth, 'khai-sinh');
  const children = [await childOf(birth, 'thuong-tru'), await childOf(birth, 'the-bhyt')] as const;
  await openLeg(children[0], 'thuong-tru');
  await openLeg(children[1], 'the-bhyt');
  const { client, close } = openTemporalClient({ ...temporal, codecKey });
  for (const code of [birth, ...children]) {
    const flow = client.workflow.getHandle(code);
    await upToDate(code, flow);
    await flow.terminate('lost');
  }
  await close();
  const personal = { reason: { kind: 'reason', body: 'Nộp nhầm' } };
  await store.apply(birth, { type: 'withdraw' }, { ...slip(officer(COUNTER)), personal });

  const rebuild = async () => JSON.parse((await lienthong(['flow', 'rebuild', '--json'])).out);
  expect(await rebuild()).toEqual({ open: 2 });
  for (const child of children)
    expect((await ended(child)).filter((type) => type === 'case.withdrawn')).toHaveLength(1);
  expect(await rebuild()).toEqual({ open: 0 });
});

it('a flow goes on over a merger that another process applied: the open leg and the steps to come are the successors’', async () => {
  const caseCode = await open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'xa-thach-ha' });
  expect((await openLeg(caseCode, 'ho-kinh-doanh')).holder.agency).toBe('ubnd-xa-thach-ha');
  const applied = await store.organisation.apply(`
code: sap-nhap
effectiveOn: 2026-03-02
source: { document: Quyết định mẫu, status: unverified }
establish:
  - { code: ubnd-moi, kind: ubnd-xa, title: { vi: Ủy ban mới, en: New committee } }
  - { code: cong-an-moi, kind: cong-an-tinh, title: { vi: Công an mới, en: New police } }
succeed:
  - { of: [ubnd-xa-thach-ha], by: [{ agency: ubnd-moi }] }
  - { of: [cong-an-tinh], by: [{ agency: cong-an-moi }] }
`);
  expect(applied).toMatchObject({ isInEffect: true, rehomed: 1 });
  expect((await openLeg(caseCode, 'ho-kinh-doanh')).holder.agency).toBe('ubnd-moi');
  await complete(caseCode, 'ho-kinh-doanh');
  expect((await openLeg(caseCode, 'an-ninh')).holder.agency).toBe('cong-an-moi');
  await complete(caseCode, 'an-ninh');
  await complete(caseCode, 'giay-phep');
  expect((await ended(caseCode)).filter((type) => type === 'handoff.rehomed')).toHaveLength(1);
});
