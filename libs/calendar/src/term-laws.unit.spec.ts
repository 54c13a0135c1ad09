import { dateOf, epochMinutes, type Instant, instantOfEpoch, plusDays, workingMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { allot, effectiveStart, type WorkCalendar, workCalendar } from './index.js';
import { arbCalendar, arbInstant, FROM, minuteWalk, within } from './testing/any-calendar.js';

/** Weights 1/L of time.md §3, walked minute by minute; the sum is kept as a fraction of whole numbers. */
function exactByWalk(calendar: WorkCalendar, start: Instant, tenths: bigint): Instant | undefined {
  let [sum, over] = [0n, 1n];
  for (const { minute, dayLength } of minuteWalk(calendar)) {
    if (minute < epochMinutes(start)) continue;
    const length = BigInt(dayLength);
    [sum, over] = [sum * length + over, over * length];
    const shared = divisor(sum, over);
    [sum, over] = [sum / shared, over / shared];
    if (sum * 10n >= tenths * over) return instantOfEpoch((minute + 1) * 60_000);
  }
  return undefined;
}
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

describe('terms, on any calendar', () => {
  const arbTenths = fc.integer({ min: 1, max: 60 });

  it('an exact day weighs each minute by its own day', () =>
    fc.assert(
      fc.property(arbCalendar, arbInstant, arbTenths, (calendar, start, tenths) =>
        within(
          () => allot({ amount: tenths / 10, unit: 'working-day', rule: 'exact' }, start, calendar),
          ({ dueAt, minutes }) => {
            expect(dueAt).toBe(exactByWalk(calendar, start, BigInt(tenths)));
            expect(minutes).toBe(calendar.minutesBetween(start, dueAt));
          },
        ),
      ),
    ));

  it('I2: exact ≤ civil, and between them lies what was left of day 0; both are additive', () =>
    fc.assert(
      fc.property(
        arbCalendar,
        arbInstant,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (calendar, t, a, b) =>
          within(
            () => {
              const s = effectiveStart(t, 'none', calendar);
              const [exact, civil] = (['exact', 'civil-code'] as const).map(
                (rule) => (amount: number, from: Instant) =>
                  allot({ amount, unit: 'working-day', rule }, from, calendar).dueAt,
              );
              return { s, exact: exact!, civil: civil!, whole: civil!(a + b, s) };
            },
            ({ s, exact, civil, whole }) => {
              expect(civil(b, civil(a, s))).toBe(whole);
              const between = calendar.minutesBetween(exact(a, s), civil(a, s));
              const lastDay = calendar.day(dateOf(civil(a, s)));
              expect(exact(a, s) <= civil(a, s)).toBe(true);
              expect([between >= 0, between <= lastDay.minutes]).toEqual([true, true]);
            },
          ),
      ),
    ));
});

describe('I2 on days of 480 minutes', () => {
  const calendar = workCalendar({
    id: 'plain',
    version: '1',
    from: FROM,
    to: plusDays(FROM, 400),
    weekly: [
      {
        from: FROM,
        to: plusDays(FROM, 400),
        days: [1, 2, 3, 4, 5],
        windows: [
          { from: 450, to: 690 },
          { from: 810, to: 1050 },
        ],
        source: 'test',
      },
    ],
    days: [],
  });
  const exact = (amount: number, from: Instant) =>
    allot({ amount, unit: 'working-day', rule: 'exact' }, from, calendar).dueAt;

  it('1 to 480 minutes lie between exact and civil, and exact days add up', () =>
    fc.assert(
      fc.property(arbInstant, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (t, a, b) => {
        const s = effectiveStart(t, 'none', calendar);
        const civil = allot({ amount: a, unit: 'working-day' }, s, calendar).dueAt;
        const between = calendar.minutesBetween(exact(a, s), civil);
        expect([between >= 1, between <= 480]).toEqual([true, true]);
        expect(exact(b, exact(a, s))).toBe(exact(a + b, s));
        expect(exact(a, s)).toBe(calendar.add(s, workingMinutes(480 * a)));
        expect(exact(0.5, s)).toBe(calendar.add(s, workingMinutes(240)));
      }),
    ));
});
