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
