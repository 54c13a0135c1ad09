import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLegs } from '@lienthong/case';
import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import { agencyCode, type CommandId, type OfficerId, procedureCode, type StepId, systemClock } from '@lienthong/kernel';
import { testDatabase } from '@lienthong/testing';
import { lienthong } from '../testing/lienthong.js';

const COUNTER = agencyCode('trung-tam-tinh');
const folder = mkdtempSync(join(tmpdir(), 'organisation-'));
const before = { ...process.env };
let database: Awaited<ReturnType<typeof testDatabase>>;
let store: CaseStore;
beforeAll(async () => {
  database = await testDatabase();
  store = openCaseStore({ databaseUrl: database.url, clock: systemClock });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  process.env.DATABASE_URL = database.url;
});
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true });
  await store?.close();
  await database?.drop();
});

const slip = (commandId: string) => ({
  ...{ commandId: commandId as CommandId, by: { kind: 'flow' } as const },
  personal: { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } },
});

function fileOf(text: string): string {
  const file = join(folder, 'change.yaml');
  writeFileSync(file, text);
  return file;
}

const change = (effectiveOn: string) => `
code: sap-nhap-${effectiveOn}
effectiveOn: ${effectiveOn}
source: { document: Quyết định mẫu, status: unverified }
establish:
  - { code: ubnd-moi, kind: ubnd-xa, title: { vi: Ủy ban mới, en: New committee } }
succeed:
  - { of: [ubnd-phuong-thanh-sen], by: [{ agency: ubnd-moi }] }
`;

it('a merger is planned, then applied; the open leg goes over once', async () => {
  const procedure = await store.registry.current(procedureCode('ho-kinh-doanh-karaoke'), '2026-01-05' as never);
  const { caseCode } = await store.open(
    {
      ...{ procedure: procedure.code, version: procedure.version, receivedBy: COUNTER, returnBy: COUNTER },
      ...{ channel: 'online', routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' }, accept: true },
      papers: procedure.papers.map(({ id }) => ({ paper: id, form: 'electronic' as const })),
    },
    { ...slip('open'), by: { kind: 'system' } },
  );
  const offer = { type: 'offer-handoff', step: 'ho-kinh-doanh' as StepId, round: 1, attempt: 1 } as const;
  await store.apply(caseCode, offer, { commandId: 'offer' as CommandId, by: { kind: 'flow' } });

  const file = fileOf(change('2026-01-05'));
  const plan = await lienthong(['organisation', 'plan', file, '--json']);
  const handovers = [{ from: 'ubnd-phuong-thanh-sen', to: 'ubnd-moi', legs: 1 }];
  expect(JSON.parse(plan.out)).toMatchObject({ code: 'sap-nhap-2026-01-05', handovers });
  expect((await lienthong(['organisation', 'plan', file])).out).toContain('ubnd-phuong-thanh-sen');

  const applied = await lienthong(['organisation', 'apply', file, '--json']);
  expect(JSON.parse(applied.out)).toMatchObject({ isNew: true, isInEffect: true, rehomed: 1 });
  const again = await lienthong(['organisation', 'apply', file]);
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('đã chuyển 0 chặng')]);
  const state = (await store.load(caseCode))!.state;
  expect(openLegs(state)[0]?.holder.agency).toBe('ubnd-moi');
  const communes = async (day: string) => {
    const { out } = await lienthong(['organisation', 'list', '--kind', 'ubnd-xa', '--on', day, '--json']);
    return JSON.parse(out).map((agency: { code: string }) => agency.code);
  };
  expect(await communes('2026-01-04')).toHaveLength(69);
  expect(await communes('2026-01-04')).toContain('ubnd-phuong-thanh-sen');
  expect(await communes('2026-01-05')).not.toContain('ubnd-phuong-thanh-sen');
  expect(await communes('2026-01-05')).toContain('ubnd-moi');
});

it('a change that does not fit is refused in words', async () => {
  const { code, err } = await lienthong([
    'organisation',
    'plan',
    fileOf(change('2026-02-02').replace('thanh-sen', 'khong-co')),
  ]);
  expect(code).toBe(1);
  expect(err).toContain('ubnd-phuong-khong-co');
});

it('an office is filled from a moment on, and shown with who stands in for its holder', async () => {
  const agency = agencyCode('ubnd-xa-thach-ha');
  const appoint = ['organisation', 'appoint', agency, '--office', 'head', '--officer', 'chu-tich.thach-ha'];
  expect((await lienthong([...appoint, '--from', '2026-01-05T07:30'])).code).toBe(0);
  await store.organisation.standIn({
    ...{ agency, officer: 'chu-tich.thach-ha' as OfficerId, delegate: 'pho.thach-ha' as OfficerId, absent: true },
    ...{ procedures: [], from: '2026-02-02T00:00:00Z' as never, to: '2026-02-03T00:00:00Z' as never },
  });
  const offices = ['organisation', 'offices', agency, '--json', '--at'];
  const at = async (moment: string) => JSON.parse((await lienthong([...offices, moment])).out);
  expect(await at('2026-01-05T07:29')).toEqual([]);
  expect(await at('2026-01-06T08:00')).toEqual([{ agency, office: 'head', officer: 'chu-tich.thach-ha' }]);
  expect(await at('2026-02-02T08:00')).toMatchObject([{ officer: 'pho.thach-ha', acting: { because: 'absence' } }]);
});

it('a delegation or an absence is recorded with its dates, listed until it is over, and ended early', async () => {
  const agency = 'ubnd-xa-cam-binh';
  const period = ['--from', '2100-03-02T07:30', '--to', '2100-03-06T17:30'];
  const record = ['organisation', 'stand-in', 'record', agency, '--officer', 'chu-tich', ...period];
  const scope = ['--procedure', 'lt-khai-sinh', '--procedure', 'lt-khai-tu'];
  const recorded = await lienthong([...record, '--delegate', 'pho', '--absent', ...scope, '--json']);
  const standIn = JSON.parse(recorded.out);
  expect(standIn).toEqual({
    ...{ id: expect.any(String), agency, officer: 'chu-tich', delegate: 'pho', absent: true },
    procedures: ['lt-khai-sinh', 'lt-khai-tu'],
    ...{ from: '2100-03-02T00:30:00Z', to: '2100-03-06T10:30:00Z' },
  });
  const list = ['organisation', 'stand-in', 'list', agency];
  expect(JSON.parse((await lienthong([...list, '--json'])).out)).toEqual({ standIns: [standIn] });
  expect((await lienthong(list)).out).toContain('vắng mặt');
  expect((await lienthong([...list, '--at', '2100-03-06T17:30'], 'en')).out).toContain('Nobody delegates');
  const end = async () => JSON.parse((await lienthong(['organisation', 'stand-in', 'end', standIn.id, '--json'])).out);
  expect([await end(), await end()]).toEqual([
    { id: standIn.id, ended: true },
    { id: standIn.id, ended: false },
  ]);
  expect(JSON.parse((await lienthong([...list, '--json'])).out)).toEqual({ standIns: [] });
});

it('a stand-in that cannot be is refused with its field: no date, no end after its beginning, nobody who acts, no such agency', async () => {
  const refusal = async (...change: string[]) => {
    const flags = ['--from=2100-03-02T07:30', '--to=2100-03-06T17:30', '--officer=chu-tich', ...change];
    const given = new Map(flags.map((flag) => flag.split('=') as [string, string]));
    const { code, err } = await lienthong([
      'organisation',
      'stand-in',
      'record',
      'ubnd-xa-cam-binh',
      ...[...given].flat(),
    ]);
    return [code, err];
  };
  expect(await refusal('--from=hôm-nay')).toEqual([1, expect.stringContaining('from: phải là ngày giờ ISO 8601')]);
  expect(await refusal('--to=2100-03-01T07:30', '--delegate=pho')).toEqual([
    1,
    expect.stringContaining('organisation.period-invalid'),
  ]);
  expect(await refusal('--delegate=chu-tich')).toEqual([
    1,
    expect.stringContaining('organisation.stand-in-of-oneself'),
  ]);
  expect(await refusal()).toEqual([1, expect.stringContaining('organisation.stand-in-of-nobody')]);
  const nowhere = await lienthong(['organisation', 'stand-in', 'list', 'khong-co']);
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('agency.unknown')]);
  const odd = await lienthong(['organisation', 'stand-in', 'end', 'khong-phai-ma']);
  expect([odd.code, odd.err]).toEqual([1, expect.stringContaining('id: ')]);
});

it.each([
  [['organisation', 'list', '--on', 'hôm-nay'], 'on: phải là ngày YYYY-MM-DD (date)'],
  [['organisation', 'offices', 'ubnd-xa-thach-ha', '--at', 'nay'], 'at: phải là ngày giờ ISO 8601'],
  [['procedure', 'impact', 'lt-khai-sinh', 'mới'], 'version: phải là một số thứ tự'],
  [['procedure', 'retire', 'lt-khai-sinh', '0', '--on', '2100-01-01'], 'version: phải là một số thứ tự'],
  [['procedure', 'retire', 'lt-khai-sinh', '1', '--on', '2100-02-30'], 'on: phải là ngày YYYY-MM-DD'],
  [['calendar', 'show', '--as-known', 'qua'], 'as-known: phải là ngày YYYY-MM-DD'],
])('%j is refused with its field and rule', async (args, said) => {
  const { code, err } = await lienthong(args);
  expect([code, err]).toEqual([1, expect.stringContaining(said)]);
});
