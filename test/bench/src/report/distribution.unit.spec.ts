import { distribution } from './distribution.js';
import { isMissed } from './figure.js';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => n - i);

it.each([
  { values: [7], median: 7, p95: 7, p99: 7, worst: 7 },
  { values: upTo(4), median: 2, p95: 4, p99: 4, worst: 4 },
  { values: upTo(200), median: 100, p95: 190, p99: 198, worst: 200 },
])('of $values.length values, one of those that were measured stands for its share', ({ values, ...expected }) => {
  expect(distribution(values)).toEqual({ n: values.length, ...expected });
});

it('of nothing is refused: a figure must stand on something', () => {
  expect(() => distribution([])).toThrow(RangeError);
});

it.each([
  { is: 'at most', bound: 10, value: 10, missed: false },
  { is: 'at most', bound: 10, value: 10.1, missed: true },
  { is: 'at least', bound: 25, value: 24, missed: true },
] as const)('$value misses “$is $bound”: $missed', ({ is, bound, value, missed }) => {
  expect(isMissed({ name: '', unit: 'ms', standsOn: '', value, target: { is, value: bound } })).toBe(missed);
});
