import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FigureName, type IndicatorQuery, itemsBehind } from '@lienthong/indicator';
import { madeUpCases, madeUpHistory, recordsOf } from '@lienthong/indicator/testing';
import { dateOf, daysBetween, instant, plainDate } from '@lienthong/kernel';
import { messageOf, type ServedFigures, servedFigures } from '../testing/served-figures.js';
import type { LateLeg } from './late.query.js';
import type { LateList } from './read-late.js';

const facts = madeUpCases(11, 14).flatMap(madeUpHistory);
const asOf = instant('2025-05-20T10:00');
const period = { from: '2025-04-01', to: '2025-05-20' };
const query: IndicatorQuery = {
  ...{ from: plainDate(period.from), to: plainDate(period.to), by: [], unit: 'leg', basis: 'ended', where: {}, asOf },
};
let served: ServedFigures;
beforeAll(async () => {
  served = await servedFigures(facts.map(messageOf));
}, 60_000);
afterAll(() => served.stop());

const late = (more: Record<string, string> = {}) =>
  served.json<LateList>('/indicators/late', { ...period, 'as-of': asOf, size: '1000', ...more });
const named = ({ caseCode, leg }: { readonly caseCode: string; readonly leg?: string | null }) => `${caseCode} ${leg}`;
const behind = (figure: FigureName) =>
  itemsBehind(recordsOf(facts), query, figure)
    .map(({ item }) => named(item))
    .sort();

describe('late legs by officer (peers.md §2.10)', () => {
  it('are the legs behind the two figures: late, and running overdue', async () => {
    const ended = await late({ state: 'ended' });
    const open = await late({ state: 'open' });
    expect(ended.items.map(named).sort()).toEqual(behind('late'));
    expect(open.items.map(named).sort()).toEqual(behind('runningOverdue'));
    const all = await late();
    expect(all.count).toBe(ended.count + open.count);
    expect(all.items.map(named).sort()).toEqual([...behind('late'), ...behind('runningOverdue')].sort());
    expect(Math.min(ended.count, open.count)).toBeGreaterThan(3);
  });

  it('say how late, whose, and since when; of an open one the minutes are not known yet', async () => {
    for (const leg of (await late()).items) {
      expect(leg.dueAt! < (leg.endedAt ?? asOf)).toBe(true);
      expect(leg.daysLate).toBe(daysBetween(dateOf(leg.dueAt!), dateOf(leg.endedAt ?? asOf)));
      expect(leg.agency).toMatch(/^co-quan-mau/);
      expect(leg.overMinutes === null).toBe(leg.endedAt === null);
    }
  });

  it.each([
    ['officer', ({ agency, division, officer }: LateLeg) => `${agency} ${division} ${officer}`],
    ['due', ({ dueAt }: LateLeg) => `${dueAt}`],
    ['minutes', ({ overMinutes }: LateLeg) => String(overMinutes ?? 999_999).padStart(6, '0')],
  ] as const)('are sorted by %s, page by page, each once', async (sort, key) => {
    const all = (await late({ sort })).items;
    const keys = all.map(key);
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    const paged: LateLeg[] = [];
    for (let page = 1; paged.length < all.length; page += 1)
      paged.push(...(await late({ sort, size: '5', page: String(page) })).items);
    expect(paged).toEqual(all);
  });

  it('are narrowed by agency and officer', async () => {
    const { items } = await late();
    const [{ agency, officer }] = items as [LateLeg];
    const mine = await late({ agency, officer });
    expect(mine.items).toEqual(items.filter((leg) => leg.agency === agency && leg.officer === officer));
  });

  it('as a file are all of them, and of a page say that it was cut', async () => {
    const { count, items } = await late({ sort: '-minutes' });
    const file = async (more: Record<string, string>) =>
      (await served.bytes('/indicators/late', { ...period, 'as-of': asOf, format: 'csv', ...more })).body
        .toString()
        .split('\r\n')
        .filter(Boolean);
    const lines = await file({ sort: '-minutes' });
    const rows = lines.slice(1).filter((line) => !/^"?#/.test(line));
    expect(rows).toHaveLength(count);
    expect(rows.map((line) => line.split(',')[0])).toEqual(items.map(({ caseCode }) => caseCode));
    expect(lines.at(-1)).toContain(`đầy đủ, ${count} dòng`);
    expect((await file({ size: '2', page: '2' })).at(-1)).toContain(`BỊ CẮT: chỉ có 2 trên ${count} dòng`);
  });
});
