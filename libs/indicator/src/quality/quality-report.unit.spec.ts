import { plainDate } from '@lienthong/kernel';
import fc from 'fast-check';
import { FIGURE_NAMES, type FigureName } from '../figure/figure-definitions.js';
import { formulaRule } from './formulas.js';
import { missingInputs } from './missing-input.js';
import type { QualityFormula, QualityIndex } from './quality-index.js';
import { type FormulaAnswer, qualityReport } from './quality-report.js';

const title = { vi: 'Mẫu', en: 'Sample' };
const formula = (id: string, group: string, points: number, fullAt = 100): QualityFormula => ({
  ...{ id, group, title, unit: 'case', points, fullAt, status: 'unverified' },
});
/** Of each group one or two formulas, with the points of domain.md §3.1 where it knows them. */
const index: QualityIndex = {
  ...{ id: 'qd-766', version: 'mau', title, source: { document: 'QĐ 766', status: 'unverified' } },
  from: plainDate('2022-06-23'),
  total: 38,
  groups: ['progress', 'online', 'satisfaction'].map((id, n) => ({
    ...{ id, title, points: [20, 12, 6][n] ?? 0, status: 'unverified' as const },
  })),
  formulas: [
    formula('2.1', 'progress', 20),
    formula('2.2', 'progress', 0),
    formula('3.1', 'online', 6, 80),
    formula('3.3', 'online', 6, 50),
    formula('5.4', 'satisfaction', 6, 90),
  ],
};
const counts = (some: Partial<Record<FigureName, number>>) =>
  ({ ...Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])), ...some }) as Record<FigureName, number>;
const answer = (id: string, some: Partial<Record<FigureName, number>>, isOneProcedure = false): FormulaAnswer => {
  const found = qualityReport(index, counts(some), isOneProcedure).formulas.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

it('2.1 by hand: of 1,000 cases 985 on time by the date first said, 991 by the one said now: 19.7 points, beside 19.82', () => {
  expect(answer('2.1', { received: 1_010, dated: 1_000, keptFirst: 985, keptCurrent: 991 })).toMatchObject({
    ...{ numerator: 985, denominator: 1_000, rate: 98.5, points: 19.7, maxPoints: 20 },
    byCurrentDate: { numerator: 991, rate: 99.1, points: 19.82 },
  });
});

it('2.2: the mean of one procedure, of what came to a result; asked of all together it has no meaning', () => {
  const some = { finished: 3, finishedMinutes: 4_800 };
  expect(answer('2.2', some, true)).toMatchObject({ numerator: 4_800, denominator: 3, meanMinutes: 1_600 });
  expect(answer('2.2', { finished: 0 }, true)).toMatchObject({ meanMinutes: null });
  expect(answer('2.2', some)).toMatchObject({ noInput: 'one-procedure' });
});

it('a formula that lacks an input says which, tells what is known of it, and earns nothing', () => {
  expect(answer('3.1', {})).toMatchObject({ noInput: 'published-services', why: missingInputs['published-services'] });
  const online = answer('3.3', { received: 200, online: 120 });
  expect(online).toMatchObject({ noInput: 'national-portal', known: { numerator: 120, denominator: 200, rate: 60 } });
  expect(online).not.toHaveProperty('points');
  expect(answer('5.4', { dated: 10, keptFirst: 9 })).toMatchObject({ noInput: 'complaints', known: { rate: 90 } });
});

it('points are told of those that could be measured; without a case nothing could', () => {
  const { earned, groups } = qualityReport(index, counts({ dated: 10, keptFirst: 9, received: 10 }), false);
  expect(earned).toEqual({ points: 18, ofMeasured: 20, total: 38 });
  expect(groups.map((one) => [one.id, one.earned.points, one.earned.ofMeasured, one.earned.total])).toEqual([
    ['progress', 18, 20, 20],
    ['online', 0, 0, 12],
    ['satisfaction', 0, 0, 6],
  ]);
  expect(qualityReport(index, counts({}), false).earned).toEqual({ points: 0, ofMeasured: 0, total: 38 });
});

it('a formula that a later version of the index brings has no input until somebody says how it counts', () => {
  expect(formulaRule('9.9')).toEqual({ missing: 'unknown' });
});

it('any counts: no more points than were measured, no more measured than there are, groups add up to the whole', () =>
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000), (dated, first, current) => {
      const some = { dated, keptFirst: Math.min(first, dated), keptCurrent: Math.min(current, dated) };
      const { earned, groups } = qualityReport(index, counts(some), false);
      expect(earned.points).toBeLessThanOrEqual(earned.ofMeasured);
      expect(earned.ofMeasured).toBeLessThanOrEqual(earned.total);
      expect(groups.reduce((sum, one) => sum + one.earned.points, 0)).toBeCloseTo(earned.points, 6);
      expect(groups.reduce((sum, one) => sum + one.earned.ofMeasured, 0)).toBe(earned.ofMeasured);
    }),
  ));
