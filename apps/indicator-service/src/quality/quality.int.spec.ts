import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rankingRules } from '@lienthong/catalogue';
import { agencyFigures, type CaseRecord, figuresOf, type IndicatorQuery, rank, totalOf } from '@lienthong/indicator';
import { filesOf, importedHistory, madeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import { agencyCode, instant, plainDate } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import { type TestDatabase, testDatabase } from '@lienthong/testing';
import type pg from 'pg';
import type { FigureQuestion } from '../figures/figure-question.js';
import { saveFiles } from '../projection/case-files.repository.js';
import { rankingPeriod } from '../ranking/ranking-period.js';
import { readRanking } from '../ranking/read-ranking.js';
import { LIVE } from '../tables/figure-tables.js';
import { indicatorDatabase } from '../tables/indicator-database.js';
import { migrateIndicators } from '../tables/migrate.js';
import { readTargets } from '../targets/read-targets.js';
import { FormulaUnknown, readFormulaItems } from './quality-items.js';
import { readQuality } from './read-quality.js';

const TOPIC = 'mau';
/** Real agencies of both leagues, and one that the catalogue does not know. */
const AGENCIES: Readonly<Record<string, string>> = {
  'co-quan-mau-a': 'so-tai-chinh',
  'co-quan-mau-b': 'cong-an-tinh',
  'co-quan-mau-c': 'ubnd-xa-thach-ha',
};
const WATERMARK = '2025-05-10T10:00:00.000Z';
const april = { from: plainDate('2025-04-01'), to: plainDate('2025-04-30') };
const question: FigureQuestion = { ...april, by: [], unit: 'case', basis: 'ended', structure: 'then', where: {} };
const PAGE = { offset: 0, limit: 100_000 };

describe('the index, rankings and targets of a made-up province', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let records: readonly CaseRecord[];
  beforeAll(async () => {
    database = await testDatabase();
    pool = indicatorDatabase(database.url);
    await migrateIndicators(pool);
    const shapes = madeUpCases(2022, 40).map(({ legs, ...shape }) => ({
      ...shape,
      legs: legs.map(({ agency, ...leg }) => ({ ...leg, agency: AGENCIES[agency] ?? agency })),
    }));
    const imported = importedHistory({
      ...{ n: 1, agency: 'Customer contact', activities: 1, startedOn: plainDate('2025-04-07') },
      startedAt: instant('2025-04-07T09:00'),
    });
    const files = filesOf([...shapes.flatMap(madeUpHistory), ...imported]);
    records = [...files.values()].flatMap(({ record }) => record ?? []);
    await inTransaction(pool, (client) => saveFiles(client, LIVE, new Map(), files));
    await pool.query('INSERT INTO indicators.topic_position VALUES ($1, 0, 1, $2)', [TOPIC, WATERMARK]);
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const pure = (query: Partial<IndicatorQuery>) =>
    figuresOf(records, { ...question, asOf: instant('2025-04-30T23:59'), ...query });

  it('QĐ 766, 2.1: of the cases received in April, running ones looked at on its last minute, by both dates', async () => {
    const { earned, formulas, population, query, index, watermark } = await readQuality(pool, TOPIC, question);
    const counts = totalOf(pure({ basis: 'received', where: { origin: 'own' } }));
    const all = totalOf(pure({ basis: 'received' }));
    expect(all.received).toBe(counts.received + 1);
    const onTime = formulas.find(({ id }) => id === '2.1');
    expect(counts.dated).toBeGreaterThan(50);
    expect(counts.keptFirst).not.toBe(counts.keptCurrent);
    expect(onTime).toMatchObject({
      ...{ numerator: counts.keptFirst, denominator: counts.dated, maxPoints: 20 },
      byCurrentDate: { numerator: counts.keptCurrent, denominator: counts.dated },
    });
    const digitised = formulas.find(({ id }) => id === '4.2');
    expect(digitised).toMatchObject({ numerator: counts.wholeAsFiles, denominator: counts.dossiers });
    expect(earned).toMatchObject({ ofMeasured: 24, total: 100 });
    expect(population).toEqual({ received: counts.received, dated: counts.dated });
    expect([query.asOf, watermark, index.version]).toEqual(['2025-04-30T16:59:00Z', WATERMARK, '2022-06-23']);
  });

  it('a period that is not over is looked at at the watermark', async () => {
    const may = { ...question, to: plainDate('2025-05-31') };
    expect((await readQuality(pool, TOPIC, may)).query.asOf).toBe('2025-05-10T10:00:00Z');
  });

  it('each number of a formula opens to the cases that it counts', async () => {
    const { formulas } = await readQuality(pool, TOPIC, question);
    for (const formula of formulas) {
      const told = 'noInput' in formula ? formula.known : formula;
      if (!told || !('numerator' in told)) continue;
      for (const part of ['numerator', 'denominator'] as const) {
        const asked = { formula: formula.id, part, date: 'first' } as const;
        const { sum, items } = await readFormulaItems(pool, TOPIC, question, asked, PAGE);
        expect([formula.id, part, sum, items.reduce((total, { value }) => total + value, 0)]).toEqual([
          ...[formula.id, part, told[part], told[part]],
        ]);
      }
    }
    const nothing = { formula: '5.2', part: 'numerator', date: 'first' } as const;
    expect(() => readFormulaItems(pool, TOPIC, question, nothing, PAGE)).toThrow(FormulaUnknown);
  });

  it('2.2 is answered for one procedure, with the mean of what came to a result', async () => {
    const one = { ...question, where: { procedure: ['mau-1'] } };
    const [row] = pure({ basis: 'received', where: one.where });
    const mean = (await readQuality(pool, TOPIC, one)).formulas.find(({ id }) => id === '2.2');
    expect(mean).toMatchObject({ denominator: row?.finished, numerator: row?.finishedMinutes });
  });

  it('R11: a league holds its own agencies, ranked as the rules say; what the catalogue does not know has no place', async () => {
    const { ranked, tooFew, unplaced, rules } = await readRanking(
      pool,
      TOPIC,
      rankingPeriod('2025-04'),
      'departments',
      'then',
    );
    const [leg, cases] = (['leg', 'case'] as const).map((unit) => pure({ by: ['agency'], unit }));
    const of = (agency: string, rows = leg) => rows?.find(({ key }) => key === agency) ?? totalOf([]);
    const figures = ['so-tai-chinh', 'cong-an-tinh'].map((agency) =>
      agencyFigures(agencyCode(agency), { leg: of(agency), case: of(agency, cases) }, 4),
    );
    const expected = rank(figures, rankingRules(april.to), rules.minLegs);
    expect(ranked.map(({ title: _title, ...one }) => one)).toEqual(expected.ranked);
    expect(ranked.map(({ agency }) => agency as string).sort()).toEqual(['cong-an-tinh', 'so-tai-chinh']);
    expect(ranked.every(({ title }) => title?.vi)).toBe(true);
    expect([tooFew, unplaced]).toEqual([[], ['Customer contact', 'co-quan-mau-ke-nhiem']]);
    const communes = await readRanking(pool, TOPIC, rankingPeriod('2025-04'), 'communes', 'then');
    expect(communes.ranked.map(({ agency, rank: place }) => [agency, place])).toEqual([['ubnd-xa-thach-ha', 1]]);
    expect(communes.ranked[0]?.parts.map(({ component }) => component)).toContain('satisfaction');
  });

  it('a year without enough cases ranks nobody', async () => {
    const { ranked, tooFew } = await readRanking(pool, TOPIC, rankingPeriod('2024'), 'communes', 'then');
    expect([ranked, tooFew]).toEqual([[], []]);
  });

  it('R6, R10: targets month by month, equal to the figures of each month', async () => {
    const { targets, on, rules } = await readTargets(pool, TOPIC, undefined, {});
    expect([on, rules.satisfiedFrom]).toEqual(['2025-05-10', 4]);
    const [online, procedures, satisfaction] = targets;
    const rows = figuresOf(records, {
      ...question,
      ...{ from: plainDate('2025-01-01'), to: plainDate('2025-05-10'), by: ['month'], asOf: instant(WATERMARK) },
    });
    const inApril = rows.find(({ key }) => key === '2025-04');
    expect(online?.months.find(({ month }) => month === '2025-04')).toMatchObject({
      ...{ numerator: inApril?.online, denominator: inApril?.received },
    });
    expect(satisfaction?.months.find(({ month }) => month === '2025-04')).toMatchObject({
      numerator: (inApril?.rated4 ?? 0) + (inApril?.rated5 ?? 0),
    });
    expect(online?.yearToDate.share).toBeGreaterThan(0.3);
    expect(procedures?.nothing).toBe('input');
    const before = await readTargets(pool, TOPIC, plainDate('2024-01-31'), {});
    expect(before.targets.map(({ nothing }) => nothing)).toEqual(['data', 'input', 'data']);
  });
});
