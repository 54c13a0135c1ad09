import type { LegId } from '@lienthong/case';
import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import {
  agencyCode,
  type CaseCode,
  type CommandId,
  instant,
  plainDate,
  procedureCode,
  type StepId,
} from '@lienthong/kernel';
import { setClock, testDatabase } from '@lienthong/testing';
import { lienthong } from '../testing/lienthong.js';

const COUNTER = agencyCode('trung-tam-tinh');
const WARD = 'ubnd-phuong-thanh-sen';
const LEG = 'ho-kinh-doanh.1.1' as LegId;
const clock = setClock('2026-03-02T09:00');
const before = { ...process.env };
let database: Awaited<ReturnType<typeof testDatabase>>;
let store: CaseStore;
let codes: readonly CaseCode[];

beforeAll(async () => {
  database = await testDatabase();
  store = openCaseStore({ databaseUrl: database.url, clock });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  process.env.DATABASE_URL = database.url;
  codes = [await lateCase('2026-03-02T09:00'), await lateCase('2026-03-03T09:00')];
  clock.set('2026-05-04T09:00');
  await store.lookAgain(100);
});
afterAll(async () => {
  process.env = before;
  await store?.close();
  await database?.drop();
});

/** A karaoke case (P3b) that lies with the ward. */
async function lateCase(at: string): Promise<CaseCode> {
  clock.set(at);
  const { code, papers } = await store.registry.current(
    procedureCode('ho-kinh-doanh-karaoke'),
    plainDate('2026-03-02'),
  );
  const { caseCode } = await store.open(
    {
      ...{ procedure: code, receivedBy: COUNTER, returnBy: COUNTER, channel: 'online', accept: true },
      ...{ routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' } },
      papers: papers.map(({ id }) => ({ paper: id, form: 'electronic' as const })),
    },
    {
      ...{ commandId: `open ${at}` as CommandId, by: { kind: 'system' } },
      personal: { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } },
    },
  );
  const offer = { type: 'offer-handoff', step: 'ho-kinh-doanh' as StepId, round: 1, attempt: 1 } as const;
  await store.apply(caseCode, offer, { commandId: 'offer' as CommandId, by: { kind: 'flow' } });
  return caseCode;
}

const json = async (...args: string[]) => JSON.parse((await lienthong([...args, '--json'])).out);

it('cases at risk come page by page, least slack first, with the leg that must end first and its agency', async () => {
  const first = await json('case', 'at-risk', '--risk', 'late', '--limit', '1');
  const second = await json('case', 'at-risk', '--risk', 'late', '--limit', '1', '--cursor', first.next);
  expect([...first.cases, ...second.cases].map((one: { caseCode: string }) => one.caseCode)).toEqual(codes);
  expect(first.cases[0].outlook).toMatchObject({ actLeg: LEG, actAgency: WARD });
  expect(first.cases[0].outlook.slackMinutes).toBeLessThan(second.cases[0].outlook.slackMinutes);
  expect(second).not.toHaveProperty('next');
  expect((await json('case', 'at-risk', '--agency', 'cong-an-tinh')).cases).toEqual([]);
  expect((await json('case', 'at-risk', '--procedure', 'lt-khai-sinh')).cases).toEqual([]);
  const { out } = await lienthong(['case', 'at-risk', '--limit', '1'], 'en');
  for (const part of ['slack (min)', codes[0]!, LEG, WARD, 'Next page: --cursor ']) expect(out).toContain(part);
});

it('a page of a size that is none, a cursor of another list and an agency that never was are refused by name', async () => {
  const none = await lienthong(['case', 'at-risk', '--limit', '0']);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('--limit')]);
  const other = await lienthong(['escalation', 'list', '--cursor', 'bm90aGluZw']);
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('page.invalid-cursor')]);
  for (const list of [
    ['case', 'at-risk'],
    ['escalation', 'list'],
  ]) {
    const nowhere = await lienthong([...list, '--agency', 'khong-co'], 'en');
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('agency.unknown')]);
  }
  const odd = await lienthong(['case', 'at-risk', '--risk', 'soon']);
  expect([odd.code, odd.err]).toEqual([1, expect.stringContaining('--risk')]);
});

it('what the head of an agency was told waits until somebody of the agency acknowledges it, once', async () => {
  const [caseCode] = codes as [CaseCode];
  expect((await json('escalation', 'list')).escalations).toEqual([]);
  const { state } = (await store.load(caseCode))!;
  const climb = {
    type: 'escalate',
    leg: LEG,
    rung: 1,
    dueAt: state.legs[LEG]!.dueAt ?? instant('2026-03-05'),
  } as const;
  await store.apply(caseCode, climb, { commandId: 'rung' as CommandId, by: { kind: 'flow' } });
  expect((await json('escalation', 'list', '--agency', WARD)).escalations).toMatchObject([
    { caseCode, leg: LEG, rung: 1, agency: WARD, office: 'head', lateAgency: WARD, standing: true },
  ]);
  expect((await json('escalation', 'list', '--agency', 'ubnd-tinh')).escalations).toEqual([]);
  expect((await lienthong(['escalation', 'list'])).out).toContain('chờ xác nhận');

  const acknowledge = ['escalation', 'acknowledge', caseCode, LEG, '--rung', '1', '--officer', 'chu-tich'];
  const stranger = await lienthong([...acknowledge, '--agency', 'ubnd-tinh']);
  expect([stranger.code, stranger.err]).toEqual([1, expect.stringContaining('case.not-yours')]);
  const said = { caseCode, leg: LEG, rung: 1, agency: WARD, officer: 'chu-tich' };
  expect(await json(...acknowledge, '--agency', WARD)).toEqual({ ...said, isNew: true });
  expect(await json(...acknowledge, '--agency', WARD)).toEqual({ ...said, isNew: false });
  expect((await json('escalation', 'list')).escalations).toEqual([]);
  expect((await json('escalation', 'list', '--all')).escalations).toMatchObject([{ acknowledgedBy: 'chu-tich' }]);
  expect((await lienthong(['escalation', 'list', '--all'], 'en')).out).toContain('acknowledged: chu-tich');
  const unknown = await lienthong([...acknowledge.with(5, '3'), '--agency', WARD], 'en');
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('escalation.unknown')]);
});
