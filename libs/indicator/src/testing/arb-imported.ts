import { type Instant, instant, type PlainDate, plainDate, plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import type { ImportedShape } from './imported-history.js';

/** The day six hours west of here: another one than the legal day, for a quarter of each. */
const dayThere = (at: Instant): PlainDate => plainDate(plusMinutes(at, 60).slice(0, 10));

/** Some imported cases of the same months as the made-up ones, in days of another time zone; they share agencies and labels with them. */
export const arbImportedCases: fc.Arbitrary<readonly ImportedShape[]> = fc
  .array(
    fc.record({
      agency: fc.constantFrom('co-quan-mau-a', 'Customer contact'),
      procedure: fc.constantFrom('mau-1', 'Giấy phép cũ'),
      officer: fc.constantFrom(undefined, 'mau:0011223344556677'),
      channel: fc.constantFrom(undefined, 'online', 'e-mail'),
      after: fc.integer({ min: 0, max: 100_000 }),
      due: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }),
      took: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
      activities: fc.nat(3),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((cases) =>
    cases.map(({ agency, procedure, officer, channel, after, due, took, activities }, n): ImportedShape => {
      const startedAt = plusMinutes(instant('2025-03-20T08:00'), after);
      const endedAt = took === undefined ? undefined : plusMinutes(startedAt, took);
      const timeliness = took !== undefined && due !== undefined ? (took > due ? 'late' : 'on-time') : undefined;
      return {
        ...{ n: n + 1, agency, procedure, startedAt, startedOn: dayThere(startedAt), activities },
        ...(officer && { officer }),
        ...(channel && { channel }),
        ...(due !== undefined && { dueAt: plusMinutes(startedAt, due) }),
        ...(endedAt && { end: { endedAt, endedOn: dayThere(endedAt), ...(timeliness && { timeliness }) } }),
      };
    }),
  );
