import { stepId } from '@lienthong/kernel';
import { type Condition, conditionTests, whenHolds } from './index.js';
import { progressOf } from './testing/definitions.js';

const granted: Condition = { outcome: { step: stepId('birth'), is: 'granted' } };
const gift: Condition = { routing: { field: 'transaction', is: 'gift' } };
const progress = progressOf(
  { birth: { status: 'completed', outcome: 'granted' } },
  { routing: { transaction: 'sale' } },
);

it.each([
  { says: 'no condition', when: undefined, holds: true },
  { says: 'the outcome of a completed step', when: granted, holds: true },
  { says: 'another value of a routing field', when: gift, holds: false },
  { says: 'not', when: { not: gift }, holds: true },
  { says: 'all', when: { all: [granted, gift] }, holds: false },
  { says: 'any', when: { any: [granted, gift] }, holds: true },
])('$says: $holds', ({ when, holds }) => expect(whenHolds(when, progress)).toBe(holds));

it('the outcome of a step that was sent back no longer counts', () =>
  expect(whenHolds(granted, progressOf({ birth: { status: 'pending', outcome: 'granted' } }))).toBe(false));

it('lists every test with its place in the text', () =>
  expect(conditionTests({ all: [granted, { not: gift }] }).map(({ path }) => path.join('.'))).toEqual([
    'all.0.outcome',
    'all.1.not.routing',
  ]));
