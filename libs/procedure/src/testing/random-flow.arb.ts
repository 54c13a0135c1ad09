import fc from 'fast-check';
import type { Step } from '../definition.js';
import { aStep } from './definitions.js';

/** Steps of a random acyclic graph, in random order, some with a condition on the outcome of a predecessor. */
export const arbSteps: fc.Arbitrary<readonly Step[]> = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.tuple(
      fc.tuple(
        ...Array.from({ length: count }, (_, i) =>
          fc.record({
            after: fc.subarray(Array.from({ length: i }, (_, j) => `s${j}`)),
            days: fc.integer({ min: 1, max: 20 }),
            conditional: fc.boolean(),
          }),
        ),
      ),
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, i) => i),
        { minLength: count },
      ),
    ),
  )
  .map(([drawn, order]) => {
    const steps = drawn.map(({ after, days, conditional }, i) => {
      const asked = after[0];
      return aStep(`s${i}`, {
        after,
        term: { amount: days, unit: 'working-day' },
        outcomes: ['yes', 'no'],
        ...(conditional && asked ? { when: { outcome: { step: aStep(asked).id, is: 'yes' } } } : {}),
      });
    });
    return order.flatMap((i) => steps[i] ?? []);
  });
