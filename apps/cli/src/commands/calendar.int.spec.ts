import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { calendarFiles, procedureFiles } from '@lienthong/catalogue';
import { agencyCode, type CommandId, type OfficerId, procedureCode } from '@lienthong/kernel';
import { setClock, type TestDatabase, testDatabase } from '@lienthong/testing';
import { lienthong } from '../testing/lienthong.js';

const COUNTER = agencyCode('trung-tam-tinh');
const before = { ...process.env };
const folder = mkdtempSync(join(tmpdir(), 'calendar-cli-'));
let database: TestDatabase;
let store: CaseStore;

/** The national days with a day off that was announced later. */
const announced = (version: string, date: string): string => {
  const { text = '' } = calendarFiles().find(({ name }) => name === 'vietnam.yaml') ?? {};
  const changed = text
    .replace(/^version: .*$/m, `version: "${version}"`)
    .replace(/^daysOff:$/m, `daysOff:\n  - { dates: ["${date}"], reason: *national, source: Công điện mẫu }`);
  writeFileSync(join(folder, `${version}.yaml`), changed);
  return join(folder, `${version}.yaml`);
};

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  store = openCaseStore({ databaseUrl: database.url, clock: setClock('2026-03-02T09:00') });
  for (const { name, text } of calendarFiles()) await store.calendars.publishFirst(text, name);
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  for (const commandId of ['one', 'two'] as CommandId[])
    await store.open(
      {
        procedure: procedureCode('ho-kinh-doanh-karaoke'),
        ...{ receivedBy: COUNTER, returnBy: COUNTER, channel: 'counter', accept: true },
        papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({
          paper,
          form: 'copy',
        })),
        routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' },
      },
      {
        commandId,
        by: { kind: 'officer', officer: 'can-bo-mau' as OfficerId, agency: COUNTER },
        personal: { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } },
      },
    );
});
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true, force: true });
  await store.close();
  await database.drop();
});

it('plan names every open deadline that would move, old and new, and writes nothing', async () => {
  const { code, out } = await lienthong(['calendar', 'plan', announced('2026-03-02', '2026-03-04'), '--json']);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines.slice(0, -1).map(({ from, to, becomesOnTime }) => [from, to, becomesOnTime])).toEqual([
    ['2026-03-24T10:30:00Z', '2026-03-25T10:30:00Z', false],
    ['2026-03-24T10:30:00Z', '2026-03-25T10:30:00Z', false],
  ]);
  expect(lines.at(-1)).toEqual({
    sums: { cases: 2, moving: 2, intakes: 0, windows: 0, appointments: 2, legs: 0, becomeOnTime: 0, refused: 0 },
  });
  const spoken = await lienthong(['calendar', 'plan', join(folder, '2026-03-02.yaml')], 'en');
  expect(spoken.out).toContain('2026-03-24T17:30 → 2026-03-25T17:30  appointed date');
  expect(spoken.out).toContain('2 of 2 running cases would move');
  expect((await store.listCases({})).items.map(({ dueAt }) => dueAt)).toEqual(Array(2).fill('2026-03-24T10:30:00Z'));
});

it('apply moves them, shows how far it is, and moves none twice', async () => {
  const file = join(folder, '2026-03-02.yaml');
  const first = await lienthong(['calendar', 'apply', file, '--json']);
  expect(JSON.parse(first.out)).toEqual({
    id: 'vietnam',
    version: '2026-03-02',
    isNew: true,
    cases: 2,
    retimed: 2,
    refused: [],
  });
  expect(first.err).toContain('2 hồ sơ đã xem, 2 đã dời hạn');
  const again = await lienthong(['calendar', 'apply', file]);
  expect(again.out).toContain('đã công bố từ trước; 0/2 hồ sơ');
  expect((await store.listCases({})).items.map(({ dueAt }) => dueAt)).toEqual(Array(2).fill('2026-03-25T10:30:00Z'));
});

it('what was known on a day is still answered: the calendar, and a deadline by it', async () => {
  const day = (asKnown: string[]) => lienthong(['calendar', 'show', '--year', '2026', '--json', ...asKnown]);
  const dates = (out: string) => JSON.parse(out).days.map(({ date }: { date: string }) => date);
  expect(dates((await day(['--as-known', '2026-03-01'])).out)).not.toContain('2026-03-04');
  expect(dates((await day([])).out)).toContain('2026-03-04');
  const term = ['deadline', '--from', '2026-03-02T09:00', '--amount', '2', '--unit', 'working-day'];
  const due = async (asKnown: string) => (await lienthong([...term, '--as-known', asKnown])).out.trim().slice(0, 16);
  expect([await due('2026-03-01'), await due('2099-01-01')]).toEqual(['2026-03-04T17:30', '2026-03-05T17:30']);
});

it('speaks of a year day by day, each with its source', async () => {
  const { out } = await lienthong(['calendar', 'show', '--year', '2025'], 'en');
  expect(out).toContain('2025-04-26  worked  Worked in place of 2025-05-02');
  expect(out).toContain('2025-04-30  off     Victory Day — Bộ luật Lao động 45/2019/QH14, Điều 112');
});

it('refuses a file that is none, and a calendar that nobody published', async () => {
  writeFileSync(join(folder, 'bad.yaml'), 'id: x\n');
  expect((await lienthong(['calendar', 'apply', join(folder, 'bad.yaml')])).err).toContain('calendar.invalid-file');
  expect((await lienthong(['calendar', 'show', 'nowhere'])).err).toContain('calendar.unknown');
});

it('a case that a version cannot count anew is named, by plan and apply, and the exit code says so', async () => {
  const short = [
    ...['id: trung-tam-tinh', 'version: "1"', 'name: { vi: Giờ riêng, en: Own hours }', 'extends: ha-tinh'],
    ...['from: "2022-01-01"', 'to: "2026-03-03"'],
    'weekly: [{ from: "2022-01-01", to: "2026-03-03", days: [1, 2, 3, 4, 5], hours: ["08:00-12:00"], source: mẫu }]',
  ];
  const file = join(folder, 'short.yaml');
  const { items } = await store.listCases({});
  const step = { type: 'offer-handoff', round: 1, attempt: 1, step: 'ho-kinh-doanh' as never } as const;
  const slip = { commandId: 'offer' as never, by: { kind: 'flow' } } as const;
  const offered = await store.apply(items[0]!.caseCode, step, slip);
  const { agency } = Object.values(offered.state.legs)[0]!.holder;
  writeFileSync(file, short.join('\n').replace('trung-tam-tinh', agency!));
  const planned = await lienthong(['calendar', 'plan', file], 'en');
  const named = `✗ ${items[0]!.caseCode}: not counted anew (calendar.beyond)`;
  expect([planned.code, planned.err]).toEqual([1, expect.stringContaining(named)]);
  const applied = await lienthong(['calendar', 'apply', file, '--json']);
  expect([applied.code, JSON.parse(applied.out).refused]).toEqual([
    1,
    [{ caseCode: items[0]!.caseCode, code: 'calendar.beyond' }],
  ]);
});
