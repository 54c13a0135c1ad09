import fc from 'fast-check';
import { pointsOf, rateOf } from './rate.js';

const arbRatio = fc
  .tuple(fc.nat(2_000_000), fc.nat(2_000_000))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
const arbWeight = fc.record({ points: fc.integer({ min: 0, max: 20 }), fullAt: fc.constantFrom(50, 80, 90, 100) });

it.each([
  { numerator: 2, denominator: 3, rate: 66.67 },
  { numerator: 1, denominator: 3, rate: 33.33 },
  // half up: 0.125 %
  { numerator: 1, denominator: 800, rate: 0.13 },
  { numerator: 9_999, denominator: 10_000, rate: 99.99 },
  { numerator: 7, denominator: 7, rate: 100 },
  { numerator: 0, denominator: 7, rate: 0 },
])('$numerator of $denominator is $rate %', ({ rate, ...ratio }) => expect(rateOf(ratio)).toBe(rate));

it.each([
  { law: '≥ 80 % → full', numerator: 80, denominator: 100, points: 4, fullAt: 80, earned: 4 },
  { law: '90 % earns no more than 80 %', numerator: 90, denominator: 100, points: 4, fullAt: 80, earned: 4 },
  { law: 'below: p·max/80', numerator: 60, denominator: 100, points: 4, fullAt: 80, earned: 3 },
  { law: '2.1: rate × 20', numerator: 985, denominator: 1000, points: 20, fullAt: 100, earned: 19.7 },
  { law: '3.3: 40 % of 50 %', numerator: 2, denominator: 5, points: 6, fullAt: 50, earned: 4.8 },
])('domain.md §3.1, $law', ({ numerator, denominator, points, fullAt, earned }) =>
  expect(pointsOf({ numerator, denominator }, { points, fullAt })).toBe(earned),
);

it('nothing to divide by: not applicable, neither 0 nor 100 %', () => {
  expect(rateOf({ numerator: 0, denominator: 0 })).toBeNull();
  expect(pointsOf({ numerator: 0, denominator: 0 }, { points: 6, fullAt: 90 })).toBeNull();
});

it('stays between 0 and 100 %, between nothing and all points, and only grows with what counts', () =>
  fc.assert(
    fc.property(arbRatio, arbWeight, ({ numerator, denominator }, weight) => {
      const [rate, points] = [rateOf({ numerator, denominator }), pointsOf({ numerator, denominator }, weight)];
      if (rate === null || points === null) return expect([rate, points, denominator]).toEqual([null, null, 0]);
      expect(rate).toBeGreaterThanOrEqual(0);
      expect(rate).toBeLessThanOrEqual(100);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(weight.points);
      if (numerator === denominator) return;
      const more = { numerator: numerator + 1, denominator };
      expect(rateOf(more)).toBeGreaterThanOrEqual(rate);
      expect(pointsOf(more, weight)).toBeGreaterThanOrEqual(points);
    }),
  ));
