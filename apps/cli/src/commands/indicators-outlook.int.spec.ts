import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import { agencyCode, type CommandId, instant, type OfficerId, procedureCode, type StepId } from '@lienthong/kernel';
import { setClock, testDatabase } from '@lienthong/testing';
import { lienthong } from '../testing/lienthong.js';

const COUNTER = agencyCode('trung-tam-tinh');
const WARD = agencyCode('ubnd-phuong-thanh-sen');
const before = { ...process.env };
let database: Awaited<ReturnType<typeof testDatabase>>;
let store: CaseStore;
beforeAll(async () => {
  database = await testDatabase();
  // long before any day on which this test runs: its date is past on all of them
  store = openCaseStore({ databaseUrl: database.url, clock: setClock('2025-11-19T09:00') });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  process.env.DATABASE_URL = database.url;
});
afterAll(async () => {
  process.env = before;
  await store?.close();
  await database?.drop();
});

it('says that nothing is late, then what is, whom to call, and which leg must end first', async () => {
  expect((await lienthong(['indicators', 'outlook'])).out).toContain('Không có hồ sơ nào trễ');
  const { caseCode } = await store.open(
    {
      ...{ procedure: procedureCode('ho-kinh-doanh-karaoke'), receivedBy: COUNTER, returnBy: COUNTER },
      ...{ channel: 'online', routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' }, accept: true },
      papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({
        ...{ paper, form: 'electronic' as const },
      })),
    },
    {
      ...{ commandId: 'open' as CommandId, by: { kind: 'system' } as const },
      personal: { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } },
    },
  );
  const offer = { type: 'offer-handoff', step: 'ho-kinh-doanh' as StepId, round: 1, attempt: 1 } as const;
  await store.apply(caseCode, offer, { commandId: 'offer' as CommandId, by: { kind: 'flow' } });
  const head = { agency: WARD, office: 'head', officer: 'chu-tich-mau' as OfficerId } as const;
  await store.organisation.appoint({ ...head, from: instant('2025-11-01T07:30') });

  const { out } = await lienthong(['indicators', 'outlook', '--horizon', 'week', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    agencies: [{ agency: WARD, late: 1, willBeLate: 0, mustAct: 0, call: { officer: 'chu-tich-mau' } }],
    total: { late: 1 },
    stale: 1,
  });
  expect((await lienthong(['indicators', 'outlook'])).out).toMatch(/ubnd-phuong-thanh-sen .* chu-tich-mau\n/);
  const cases = await lienthong(['indicators', 'outlook', '--agency', WARD]);
  expect(cases.out).toMatch(new RegExp(`${caseCode.replaceAll('.', '\\.')} +đã trễ +.*ho-kinh-doanh\\.1\\.1`));
});

it('refuses a horizon that is none, and a number of lines beyond 200', async () => {
  expect((await lienthong(['indicators', 'outlook', '--horizon', 'year'])).code).not.toBe(0);
  expect((await lienthong(['indicators', 'outlook', '--limit', '201'], 'en')).err).toContain('1–200');
});
