import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import { agencyCode, type CaseCode, type CommandId, plainDate, procedureCode } from '@lienthong/kernel';
import { setClock, testDatabase } from '@lienthong/testing';
import { lienthong } from '../testing/lienthong.js';

const KARAOKE = 'ho-kinh-doanh-karaoke';
const COUNTER = agencyCode('trung-tam-tinh');
const before = { ...process.env };
let database: Awaited<ReturnType<typeof testDatabase>>;
let store: CaseStore;
let codes: readonly CaseCode[];

beforeAll(async () => {
  database = await testDatabase();
  store = openCaseStore({ databaseUrl: database.url, clock: setClock('2026-03-02T09:00') });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  process.env.DATABASE_URL = database.url;
  codes = [await open('one'), await open('other')].toSorted();
  const { text = '' } = procedureFiles().find(({ name }) => name.startsWith(KARAOKE)) ?? {};
  const clause = 'transition: { runningCases: must-move, basis: { document: Văn bản mẫu, status: unverified } }';
  await store.publishProcedure(`${text.replace(/^version: .*$/m, 'version: 2')}\n${clause}\n`);
});
afterAll(async () => {
  process.env = before;
  await store?.close();
  await database?.drop();
});

async function open(id: string): Promise<CaseCode> {
  const { code, papers } = await store.registry.current(procedureCode(KARAOKE), plainDate('2026-03-02'));
  const { caseCode } = await store.open(
    {
      ...{ procedure: code, receivedBy: COUNTER, returnBy: COUNTER, channel: 'online', accept: true },
      ...{ routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' } },
      papers: papers.map((paper) => ({ paper: paper.id, form: 'electronic' as const })),
    },
    {
      ...{ commandId: id as CommandId, by: { kind: 'system' } },
      personal: { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } },
    },
  );
  return caseCode;
}

const lines = async (...args: string[]) =>
  (await lienthong(['procedure', ...args, '--json'])).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const who = ['--agency', 'ubnd-tinh', '--officer', 'lanh-dao.tinh', '--reason', 'Theo quyết định mới'];

it('what impact lists as must move, move moves, a line a case; then nothing is left to move', async () => {
  const listed = await lines('impact', KARAOKE, '2');
  expect(listed.slice(0, -1).map(({ caseCode, pile }) => [caseCode, pile])).toEqual(
    codes.map((code) => [code, 'must-move']),
  );
  expect(await lines('move', KARAOKE, '2', '--pile', 'may-move', ...who)).toEqual([{ sums: { moved: 0, refused: 0 } }]);
  const moved = await lines('move', KARAOKE, '2', ...who);
  expect(moved).toMatchObject([
    ...codes.map((caseCode) => ({ caseCode, moved: true })),
    { sums: { moved: 2, refused: 0 } },
  ]);
  const fact = (await store.factsOf(codes[0]!)).find(({ type }) => type === 'version.moved');
  expect(fact?.by).toEqual({ kind: 'officer', officer: 'lanh-dao.tinh', agency: 'ubnd-tinh' });
  expect(await lines('impact', KARAOKE, '2')).toEqual([{ sums: { stays: 0, 'may-move': 0, 'must-move': 0 } }]);
});
