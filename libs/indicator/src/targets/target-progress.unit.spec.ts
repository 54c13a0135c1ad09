import { plainDate } from '@lienthong/kernel';
import fc from 'fast-check';
import { monthBefore, monthsOf, targetProgress } from './target-progress.js';
import type { Target } from './target-rules.js';

const title = { vi: 'Mẫu', en: 'Sample' };
/** domain.md §0, R6. */
const online: Target = {
  ...{ id: 'online-share', title, figure: 'online-share' },
  goals: [
    { by: plainDate('2025-12-31'), above: 0.5 },
    { by: plainDate('2030-12-31'), above: 0.8 },
  ],
};
const month = (name: string, numerator: number, denominator: number) => ({ month: name, numerator, denominator });
const months = [
  ...[month('2025-01', 40, 100), month('2025-02', 50, 100), month('2025-03', 60, 100)],
  ...[month('2026-01', 55, 100), month('2026-02', 65, 100), month('2026-03', 60, 100)],
];

it('the year to the day against the same months of the year before, and each month against the one before', () => {
  const progress = targetProgress(online, months, plainDate('2026-03-31'), '2026-01');
  expect(progress.yearToDate).toEqual({ numerator: 180, denominator: 300, share: 0.6 });
  expect(progress.yearBefore).toEqual({ numerator: 150, denominator: 300, share: 0.5 });
  expect(progress.sinceLastYear).toBe(10);
  expect(progress.months.map((one) => [one.month, one.share, one.sinceLastMonth, one.sinceLastYear])).toEqual([
    ['2026-01', 0.55, null, 15],
    ['2026-02', 0.65, 10, 15],
    ['2026-03', 0.6, -5, 0],
  ]);
});

it('R6: the goal of 2025 is met at 60 %; to 80 % by the end of 2030 it takes 4.21 points a year from 31/3/2026 on', () => {
  const { goals } = targetProgress(online, months, plainDate('2026-03-31'), '2026-01');
  // 20 points in 1,736 days
  expect(goals).toMatchObject([
    { isMet: true, distance: -10, perYear: null, isPast: true },
    { isMet: false, distance: 20, perYear: 4.21, isPast: false },
  ]);
});

it('R6: more than 50 % is not 50 %; R10: at least 90 % is', () => {
  const exactly = [month('2025-06', 50, 100)];
  const { goals } = targetProgress(online, exactly, plainDate('2025-06-30'), '2025-06');
  expect(goals[0]).toMatchObject({ isMet: false, distance: 0 });
  const satisfied: Target = {
    ...{ id: 'satisfaction', title, figure: 'satisfaction' },
    goals: [{ by: plainDate('2025-12-31'), atLeast: 0.9 }],
  };
  const rated = [month('2025-06', 9, 10)];
  expect(targetProgress(satisfied, rated, plainDate('2025-06-30'), '2025-06').goals[0]).toMatchObject({ isMet: true });
});

it('says when there is no data, and when nobody tells the figure at all; a month of nothing is no 0 %', () => {
  const empty = targetProgress(online, [month('2026-01', 0, 0)], plainDate('2026-02-15'), '2026-01');
  expect(empty).toMatchObject({
    nothing: 'data',
    yearToDate: { share: null },
    goals: [{ isMet: null, distance: null }, {}],
  });
  expect(empty.months.map(({ share }) => share)).toEqual([null, null]);
  const eligible: Target = { ...online, id: 'online-procedures', figure: 'online-procedures' };
  expect(targetProgress(eligible, undefined, plainDate('2026-03-31'), '2026-01').nothing).toBe('input');
  expect(targetProgress(online, months, plainDate('2026-03-31'), '2026-01').nothing).toBeUndefined();
});

it('months are counted over the turn of a year', () => {
  expect(monthsOf('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthBefore('2026-01', 1)).toBe('2025-12');
  expect(monthBefore('2026-03', 12)).toBe('2025-03');
});

it('a goal is met exactly when nothing is missing, and asks the more a year the nearer its day', () =>
  fc.assert(
    fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 1_000 }), fc.nat(1_500), (part, more, days) => {
      const whole = part + more;
      const at = (day: string) =>
        targetProgress(online, [month('2026-01', part, whole)], plainDate(day), '2026-01').goals[1];
      const early = at('2026-01-15');
      expect(early?.isMet).toBe(part > 0.8 * whole);
      const later = at(days < 750 ? '2026-06-30' : '2026-12-31');
      if (early?.perYear && later?.perYear) expect(later.perYear).toBeGreaterThanOrEqual(early.perYear);
    }),
  ));
