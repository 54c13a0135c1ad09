import { expect, it } from '@jest/globals';
import { type PlainDate, plainDate, plusDays } from '@lienthong/kernel';
import fc from 'fast-check';
import { type Spans, spansOf } from './spans-of-period.js';

const arbDay = fc.integer({ min: 0, max: 3_000 }).map((n) => plusDays(plainDate('2019-11-20'), n));
const largest = fc.constantFrom('day' as const, 'month' as const, 'year' as const);

/** Every day of a stretch, by a walk. */
function daysOf({ grain, from, to }: Spans): PlainDate[] {
  const length = { day: 10, month: 7, year: 4 }[grain];
  const days: PlainDate[] = [];
  for (let day = from; day <= to || day.slice(0, length) === to.slice(0, length); day = plusDays(day, 1))
    days.push(day);
  return days;
}

it('covers each day of the period once, and no other', () =>
  fc.assert(
    fc.property(arbDay, arbDay, largest, (a, b, grain) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const days = spansOf(from, to, grain).flatMap(daysOf);
      const expected: PlainDate[] = [];
      for (let day = from; day <= to; day = plusDays(day, 1)) expected.push(day);
      expect(days).toEqual(expected);
    }),
  ));

it.each([
  ['2021-01-01', '2025-12-31', 'year', ['year 2021-01-01 2025-01-01']],
  [
    '2024-12-30',
    '2025-03-02',
    'month',
    ['day 2024-12-30 2024-12-31', 'month 2025-01-01 2025-02-01', 'day 2025-03-01 2025-03-02'],
  ],
  [
    '2024-11-30',
    '2026-01-01',
    'year',
    [
      'day 2024-11-30 2024-11-30',
      'month 2024-12-01 2024-12-01',
      'year 2025-01-01 2025-01-01',
      'day 2026-01-01 2026-01-01',
    ],
  ],
] as const)('%s … %s by whole %ss', (from, to, grain, expected) =>
  expect(spansOf(plainDate(from), plainDate(to), grain).map((span) => `${span.grain} ${span.from} ${span.to}`)).toEqual(
    expected,
  ),
);
