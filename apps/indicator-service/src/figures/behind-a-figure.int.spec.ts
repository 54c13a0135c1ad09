import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CaseRecord,
  FIGURE_NAMES,
  figuresOf,
  heirsOf,
  INDICATOR_BASES,
  INDICATOR_KEYS,
  INDICATOR_UNITS,
  type IndicatorQuery,
  itemsBehind,
} from '@lienthong/indicator';
import { arbImportedCases, filesOf, importedHistory, madeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import { instant, plainDate } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import { type TestDatabase, testDatabase } from '@lienthong/testing';
import fc from 'fast-check';
import type pg from 'pg';
import { saveFiles } from '../projection/case-files.repository.js';
import { LIVE } from '../tables/figure-tables.js';
import { indicatorDatabase } from '../tables/indicator-database.js';
import { migrateIndicators } from '../tables/migrate.js';
import { queryFigures } from './figures.query.js';
import { queryItems } from './items.query.js';

const ALL = { offset: 0, limit: 100_000 };
const days = ['2025-03-01', '2025-03-22', '2025-04-01', '2025-04-14', '2025-05-02', '2025-06-30', '2026-12-31'];

/** Values that some items have, and one that none has. */
const VALUES: Readonly<Record<(typeof INDICATOR_KEYS)[number], readonly string[]>> = {
  agency: ['co-quan-mau-a', 'co-quan-mau-b', 'co-quan-mau-c', 'co-quan-mau-ke-nhiem', 'Customer contact', 'nobody'],
  division: ['', 'phong-mau'],
  officer: ['officer-co-quan-mau-a-0', 'officer-co-quan-mau-b-1', 'mau:0011223344556677', ''],
  procedure: ['mau-1', 'mau-2', 'Giấy phép cũ'],
  field: ['linh-vuc-mau-1', 'linh-vuc-mau-2', ''],
  commune: ['xa-mau-0', 'xa-mau-1', 'xa-mau-3', ''],
  channel: ['online', 'counter', 'post', 'e-mail', ''],
  month: ['2025-03', '2025-04', '2025-05'],
  quarter: ['2025-Q1', '2025-Q2'],
  year: ['2025', '2026'],
};

const arbOrigin = fc.constantFrom({}, {}, { origin: 'own' as const }, { origin: 'imported' as const });

const arbKeys = fc
  .uniqueArray(fc.constantFrom(...INDICATOR_KEYS), { maxLength: 3 })
  .chain((keys) =>
    fc.tuple(...keys.map((key) => fc.subarray([...VALUES[key]], { minLength: 1 }).map((v) => [key, v] as const))),
  )
  .map((entries) => Object.fromEntries(entries));

const arbFilter = fc.tuple(arbKeys, arbOrigin).map(([keys, origin]) => ({ ...keys, ...origin }));

/** `heirs` are those of the records, or none. */
const arbQuestion = fc.record({
  period: fc.subarray(days, { minLength: 2, maxLength: 2 }),
  by: fc.uniqueArray(fc.constantFrom(...INDICATOR_KEYS), { maxLength: 2 }),
  unit: fc.constantFrom(...INDICATOR_UNITS),
  basis: fc.constantFrom(...INDICATOR_BASES),
  asOf: fc
    .constantFrom('2025-03-25T08:00', '2025-04-20T10:30', '2025-05-05T17:31', '2026-12-31T17:30')
    .map((at) => instant(at)),
  where: arbFilter,
  today: fc.boolean(),
  figure: fc.constantFrom(...FIGURE_NAMES),
});

describe('what is behind a figure', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let records: readonly CaseRecord[];
  beforeAll(async () => {
    database = await testDatabase();
    pool = indicatorDatabase(database.url);
    await migrateIndicators(pool);
    const shapes = madeUpCases(766, 20);
    const imports = fc
      .sample(arbImportedCases, { numRuns: 8, seed: 767 })
      .flatMap((cases, round) => cases.map((shape) => importedHistory({ ...shape, n: round * 100 + shape.n })));
    const files = filesOf([...shapes.map(madeUpHistory), ...imports].flat());
    records = [...files.values()].flatMap(({ record }) => record ?? []);
    await inTransaction(pool, (client) => saveFiles(client, LIVE, new Map(), files));
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('is exactly what it counts, for a thousand questions; and the database counts as the fold does (peers.md §3.8)', async () => {
    const handOvers = records
      .flatMap(({ legs }) => legs)
      .flatMap(({ agency, handedTo }) => (agency && handedTo ? [{ from: agency, to: handedTo }] : []));
    const heirs = heirsOf(handOvers);
    let [behindSomething, rows] = [0, 0];
    await inTransaction(pool, (client) =>
      fc.assert(
        fc.asyncProperty(arbQuestion, async ({ period: [from, to], today, figure, ...asked }) => {
          const query: IndicatorQuery = {
            ...asked,
            ...{ from: plainDate(from as string), to: plainDate(to as string) },
            ...(today && { heirs }),
          };
          const whole = { ...query, by: [] };
          const [row] = (await queryFigures(client, whole, ALL)).rows;
          const behind = await queryItems(client, query, figure, ALL);
          expect(behind.sum).toBe(row?.[figure]);
          expect(behind.items.reduce((sum, { value }) => sum + value, 0)).toBe(behind.sum);
          expect(behind.items.length).toBe(behind.count);
          const expected = itemsBehind(records, query, figure);
          expect(
            new Set(behind.items.map(({ caseCode, leg, value, facts }) => `${caseCode} ${leg} ${value} ${facts}`)),
          ).toEqual(
            new Set(expected.map(({ item, value }) => `${item.caseCode} ${item.leg ?? null} ${value} ${item.seqs}`)),
          );
          const table = await queryFigures(client, query, ALL);
          if (query.by.length > 0) expect(table.rows).toEqual(figuresOf(records, query));
          behindSomething += Number(behind.count > 0);
          rows += table.rows.length;
        }),
        { numRuns: 1_000, seed: 118 },
      ),
    );
    // most of the questions are about something
    expect(behindSomething).toBeGreaterThan(300);
    expect(rows).toBeGreaterThan(2_000);
  }, 300_000);

  it('comes in pages that say how many there are in all', async () => {
    await inTransaction(pool, async (client) => {
      const query: IndicatorQuery = {
        ...{ from: plainDate('2025-01-01'), to: plainDate('2026-12-31'), asOf: instant('2026-12-31T17:30') },
        ...{ by: [], unit: 'leg', basis: 'ended', where: {} },
      };
      const all = await queryItems(client, query, 'received', ALL);
      const page = await queryItems(client, query, 'received', { offset: 10, limit: 5 });
      expect(page).toEqual({ count: all.count, sum: all.sum, items: all.items.slice(10, 15) });
      const beyond = await queryItems(client, query, 'received', { offset: all.count, limit: 5 });
      expect(beyond).toEqual({ count: all.count, sum: all.sum, items: [] });
      const byLate = { sort: { by: 'late', descending: true }, offset: 0, limit: 2 } as const;
      const { rows, count } = await queryFigures(client, { ...query, by: ['agency'] }, byLate);
      expect(rows[0]?.late).toBeGreaterThanOrEqual(rows[1]?.late ?? 0);
      expect({ rows: rows.length, count }).toEqual({ rows: 2, count: 5 });
    });
  });
});
