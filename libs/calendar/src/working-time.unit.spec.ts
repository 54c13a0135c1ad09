import {
  atMinuteOf,
  dateOf,
  earlier,
  epochMinutes,
  type Instant,
  instantOfEpoch,
  later,
  plainDate,
  plusDays,
  plusMinutes,
  workingMinutes,
} from '@lienthong/kernel';
import fc from 'fast-check';
import {
  allot,
  BeyondCalendar,
  type CalendarData,
  effectiveStart,
  explainSpan,
  type SpecialDay,
  type WorkCalendar,
  workCalendar,
} from './index.js';

const FROM = plainDate('2025-04-01');
const DAYS = 60;
const TO = plusDays(FROM, DAYS - 1);

/** Office hours of up to three windows, of any length, that end before midnight: days differ, so eight hours are not a day. */
const arbWindows = fc
  .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 6 })
  .map((bounds) => bounds.sort((a, b) => a - b))
  .map((bounds) =>
    Array.from({ length: bounds.length >> 1 }, (_, i) => ({ from: bounds[2 * i] ?? 0, to: bounds[2 * i + 1] ?? 0 })),
  );
const arbDate = fc.integer({ min: 0, max: DAYS - 1 }).map((days) => plusDays(FROM, days));
const arbSpecial = fc.record({ date: arbDate, windows: fc.option(arbWindows, { nil: undefined }) }).map(
  ({ date, windows }): SpecialDay => ({
    date,
    reason: { vi: 'Ngày thử', en: 'Test day' },
    source: 'test',
    certainty: 'official',
    ...(windows ? { status: 'worked', windows } : { status: 'off' }),
  }),
);
const arbCalendar = fc
  .record({
    week: fc.uniqueArray(fc.record({ day: fc.integer({ min: 1, max: 7 }), windows: arbWindows }), {
      selector: ({ day }) => day,
      minLength: 1,
    }),
    days: fc.uniqueArray(arbSpecial, { selector: ({ date }) => date, maxLength: 15 }),
  })
  .map(({ week, days }) =>
    workCalendar({
      id: 'any',
      version: '1',
      from: FROM,
      to: TO,
      weekly: week.map(({ day, windows }) => ({ from: FROM, to: TO, days: [day], windows, source: 'test' })),
      days,
    } satisfies CalendarData),
  );
const arbInstant = fc
  .integer({ min: 0, max: DAYS * 1440 - 1 })
  .map((minute) => plusMinutes(atMinuteOf(FROM, 0), minute));
const arbMinutes = fc.integer({ min: 0, max: 3000 }).map(workingMinutes);

/** Every working minute of a calendar, one by one: the reference of time.md, slow and plain. */
function* minuteWalk(calendar: WorkCalendar): Generator<{ minute: number; dayLength: number }> {
  for (let date = calendar.from; date <= calendar.to; date = plusDays(date, 1)) {
    const midnight = epochMinutes(atMinuteOf(date, 0));
    const { windows } = calendar.day(date);
    const inside = (minute: number) => windows.some(({ from, to }) => from <= minute && minute < to);
    const worked = Array.from({ length: 1440 }, (_, minute) => minute).filter(inside);
    for (const minute of worked) yield { minute: midnight + minute, dayLength: worked.length };
  }
}

function walked(calendar: WorkCalendar, a: Instant, b: Instant): number {
  const [first, last] = [epochMinutes(earlier(a, b)), epochMinutes(later(a, b))];
  let count = 0;
  for (const { minute } of minuteWalk(calendar)) if (first <= minute && minute < last) count += 1;
  return a <= b ? count : 0 - count;
}

/** Runs a law on answers inside the calendar; what leaves it must say so. */
function within<T>(ask: () => T, law: (answer: T) => void): void {
  let answer: T;
  try {
    answer = ask();
  } catch (error) {
    expect(error).toBeInstanceOf(BeyondCalendar);
    return;
  }
  law(answer);
}

describe('I1: working time, on any calendar', () => {
  const law = (check: (calendar: WorkCalendar, a: Instant, b: Instant) => void) =>
    fc.assert(fc.property(arbCalendar, arbInstant, arbInstant, check));

  it('is what a walk minute by minute counts', () =>
    law((calendar, a, b) => expect(calendar.minutesBetween(a, b)).toBe(walked(calendar, a, b))));

  it('knows a working minute by what it counts', () =>
    law((calendar, x) =>
      within(
        () => calendar.minutesBetween(x, plusMinutes(x, 1)),
        (one) => expect(calendar.isWorking(x)).toBe(one === 1),
      ),
    ));

  it('is additive and signed', () =>
    fc.assert(
      fc.property(arbCalendar, arbInstant, arbInstant, arbInstant, (calendar, a, b, c) => {
        const wm = calendar.minutesBetween.bind(calendar);
        expect(wm(a, b) + wm(b, c)).toBe(wm(a, c));
        expect(wm(b, a)).toBe(workingMinutes(-wm(a, b)));
      }),
    ));

  it('adds to the least instant', () =>
    fc.assert(
      fc.property(arbCalendar, arbInstant, arbMinutes, (calendar, a, n) =>
        within(
          () => calendar.add(a, n),
          (d) => {
            expect(calendar.minutesBetween(a, d)).toBe(n);
            expect(d === a || calendar.isWorking(plusMinutes(d, -1))).toBe(true);
          },
        ),
      ),
    ));

  it('takes away to the greatest instant', () =>
    fc.assert(
      fc.property(arbCalendar, arbInstant, arbMinutes, (calendar, d, n) =>
        within(
          () => calendar.sub(d, n),
          (a) => {
            expect(calendar.minutesBetween(a, d)).toBe(n);
            expect(a === d || calendar.isWorking(a)).toBe(true);
          },
        ),
      ),
    ));

  it('adding what elapsed never passes the end, and reaches it when the last minute is worked', () =>
    law((calendar, x, y) => {
      const [a, b] = [earlier(x, y), later(x, y)];
      const back = calendar.add(a, calendar.minutesBetween(a, b));
      expect(back <= b).toBe(true);
      expect(back === b).toBe(a === b || calendar.isWorking(plusMinutes(b, -1)));
    }));

  it('opens at the least working minute, and the next opening is on a later day', () =>
    law((calendar, t) => {
      within(
        () => calendar.open(t),
        (u) => {
          expect(calendar.isWorking(u)).toBe(true);
          expect([u >= t, calendar.minutesBetween(t, u)]).toEqual([true, 0]);
        },
      );
      within(
        () => calendar.nextOpening(t),
        (u) => {
          expect([calendar.isWorking(u), dateOf(u)]).toEqual([true, calendar.workingDayAfter(dateOf(t), 1)]);
          expect(u).toBe(calendar.open(atMinuteOf(dateOf(u), 0)));
        },
      );
    }));

  it('explains a span with minutes that add up to it', () =>
    law((calendar, x, y) => {
      const [a, b] = [earlier(x, y), later(x, y)];
      const explained = explainSpan(a, b, calendar);
      expect(explained.reduce((sum, { counted }) => sum + counted, 0)).toBe(calendar.minutesBetween(a, b));
      expect([explained[0]?.date, explained.at(-1)?.date]).toEqual([dateOf(a), dateOf(b)]);
    }));
});

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
