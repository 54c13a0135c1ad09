import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCloudEvent } from '@lienthong/contracts/events';
import { lienthong } from '../testing/lienthong.js';

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A month of land alone, in which the land offices have too much to do. */
const busy = file(
  'busy.yaml',
  `title: { vi: Tháng bận, en: A busy month }
from: "2026-03-02"
to: "2026-04-10"
cases: 150
mix: { bien-dong-dat-dai: 1 }
staff: { kinds: { vpdk-chi-nhanh: 1 } }
work: { steps: { bien-dong-dat-dai/tham-tra: { fixed: 900 } } }
`,
);
const run = (...args: string[]) => lienthong(['simulate', '--seed', '5', '--scenario', busy, ...args]);
const json = async (...args: string[]) => JSON.parse((await run('--json', ...args)).out);

it('the same seed gives the same bytes; progress goes to standard error', async () => {
  const [one, other] = [await run('--json'), await run('--json')];
  expect(one.code).toBe(0);
  expect(other.out).toBe(one.out);
  expect(one.err).toMatch(/^· A 2026-03: \d+ hồ sơ\n/);
  expect(JSON.parse(one.out)).toMatchObject({ seed: 5, filings: 150, procedures: [{ key: 'bien-dong-dat-dai' }] });
});

it('prints procedures and the agencies with most late minutes, and says that the numbers are made up', async () => {
  const vi = await run('--top', '3');
  expect(vi.out).toContain('Tháng bận (số liệu giả định, chưa kiểm chứng)');
  expect(vi.out).toMatch(/^bien-dong-dat-dai +\d+ +\d+ +\d+,\d %/m);
  expect(vi.out).toMatch(/^Cơ quan \(chặng\).*\nvpdk-/m);
  const en = await lienthong(['simulate', '--seed', '5', '--scenario', busy, '--cases', '20'], 'en');
  expect(en.out).toContain('20 filings');
});

it('--events: every fact as the topic would carry it, readable by whoever reads the topic', async () => {
  const written = join(folder, 'events.jsonl');
  const { facts } = await json('--events', written);
  const lines = readFileSync(written, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(facts);
  for (const line of lines) expect(() => parseCloudEvent(line)).not.toThrow();
  expect((await run('--events', '-')).out).toBe(readFileSync(written, 'utf8'));
});

describe('--compare runs a variant with the same filings', () => {
  it('staffing: with more officers fewer are late, and both are told with their difference', async () => {
    const more = file('more.yaml', 'staff: { kinds: { vpdk-chi-nhanh: 8 } }\n');
    const { a, b, difference } = await json('--compare', more);
    expect(b.total.received).toBe(a.total.received);
    expect(b.total.late).toBeLessThan(a.total.late);
    expect(difference.total.late).toBe(b.total.late - a.total.late);
    expect((await run('--compare', more)).out).toMatch(/cán bộ A +B +± .*\nvpdk-[^\n]* 1 +8 +\+7 /);
  });

  it('term: a longer one makes fewer late, at the same queue', async () => {
    const longer = file(
      'longer.yaml',
      'terms: [{ procedure: bien-dong-dat-dai, appointment: 1, term: { amount: 60, unit: working-day } }]\n',
    );
    const { difference } = await json('--compare', longer);
    expect(difference.total.late).toBeLessThan(0);
    expect(difference.offices.every(({ officers }: { officers: number }) => officers === 0)).toBe(true);
  });

  it('calendar: offices that open on Saturdays have shorter queues', async () => {
    const calendar = file(
      'saturdays.calendar.yaml',
      `id: saturdays
version: "1"
name: { vi: Làm cả thứ Bảy, en: Saturdays too }
extends: vietnam
from: "2022-01-01"
to: "2027-12-31"
weekly:
  - { from: "2022-01-01", to: "2027-12-31", days: [1, 2, 3, 4, 5, 6], hours: ["07:30-11:30", "13:30-17:30"], source: giả định }
`,
    );
    const open = file('saturdays.yaml', `calendar: ./${calendar.slice(folder.length + 1)}\n`);
    const { a, b } = await json('--compare', open);
    expect(b.total.completed).toBeGreaterThan(a.total.completed);
  });

  it('definition: a file in place of the published one', async () => {
    const published = fileURLToPath(
      new URL('../../../../libs/catalogue/procedures/bien-dong-dat-dai.yaml', import.meta.url),
    );
    file('land.yaml', readFileSync(published, 'utf8').replace('{ amount: 4.5,', '{ amount: 1,'));
    const { difference } = await json('--compare', file('other.yaml', 'definitions: [land.yaml]\n'));
    const examined = difference.agencies.filter(({ key }: { key: string }) => key.startsWith('vpdk-'));
    expect(examined.reduce((sum: number, { late }: { late: number }) => sum + late, 0)).toBeGreaterThan(0);
  });
});

describe('faults of a scenario are told by path and line, and nothing is simulated', () => {
  it('shape', async () => {
    const bad = file('bad.yaml', 'cases: none\nwork:\n  intake: { fixed: -1 }\npeaks: { weekdays: [1] }\nothers: 3\n');
    const { code, out, err } = await lienthong(['simulate', '--seed', '1', '--scenario', bad], 'en');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/bad\.yaml:1: cases: .*\n.*bad\.yaml:3: work\.intake.*\n.*bad\.yaml:4: peaks\.weekdays: /);
    expect(err).toMatch(/bad\.yaml:5: others: Unknown key: others \[unknown-key\]/);
  });

  it('names that the province has not', async () => {
    const bad = file(
      'names.yaml',
      `mix: { khong-co: 1 }
staff:
  kinds: { so-gi-do: 2 }
  agencies: { ai-do: 2 }
work:
  steps: { bien-dong-dat-dai/khong-co: { fixed: 1 } }
terms:
  - { procedure: bien-dong-dat-dai, appointment: 7, term: { amount: 1, unit: working-day } }
`,
    );
    const { code, err } = await lienthong(['simulate', '--seed', '1', '--compare', bad]);
    expect(code).toBe(1);
    expect(err.split('\n').map((line) => line.slice(bad.length))).toEqual([
      ':1: mix.khong-co: Không có thủ tục khong-co [unknown]',
      ':3: staff.kinds.so-gi-do: Không có loại cơ quan so-gi-do [unknown]',
      ':4: staff.agencies.ai-do: Không có cơ quan ai-do [unknown]',
      ':6: work.steps.bien-dong-dat-dai/khong-co: Không có bước khong-co [unknown]',
      ':8: terms[0].appointment: Không có lần hẹn trả 7 [unknown]',
      '',
    ]);
  });

  it('a seed is a number', async () =>
    expect((await lienthong(['simulate', '--seed', 'x'], 'en')).err).toMatch(/seed.*must be a number/));
});
