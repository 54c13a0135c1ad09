import { instant, plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import type { MadeUpCase } from './made-up-case.js';

const arbLeg = fc.record({
  agency: fc.constantFrom('co-quan-mau-a', 'co-quan-mau-b', 'co-quan-mau-c'),
  allotted: fc.integer({ min: 60, max: 6000 }),
  took: fc.integer({ min: 1, max: 8000 }),
  trouble: fc.option(
    fc.constantFrom(
      'supplement' as const,
      'refused' as const,
      'outside' as const,
      'taken-over' as const,
      'returned' as const,
    ),
    {
      nil: undefined,
    },
  ),
});

/** Some made-up cases over a few months of 2025, each with a number of its own; now and then one is a component of another. */
export const arbMadeUpCases: fc.Arbitrary<readonly MadeUpCase[]> = fc
  .array(
    fc.record({
      procedure: fc.constantFrom('mau-1', 'mau-2'),
      startAt: fc.integer({ min: 0, max: 100_000 }).map((after) => plusMinutes(instant('2025-03-20T08:00'), after)),
      legs: fc.array(arbLeg, { minLength: 1, maxLength: 4 }),
      ending: fc.constantFrom(
        'completed' as const,
        'completed' as const,
        'withdrawn' as const,
        'open' as const,
        'refused' as const,
      ),
      score: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const), { nil: undefined }),
      isChild: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((cases) =>
    cases.map(({ isChild, score, ...rest }, n) => ({
      ...rest,
      n: n + 1,
      ...(isChild && n > 0 && { parentOf: n }),
      ...(score && { score }),
    })),
  );
