import { atMinuteOf, epochMinutes, plainDate, plusDays, plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { BeyondCalendar, type CalendarData, type SpecialDay, type WorkCalendar, workCalendar } from '../index.js';

/** The first day of every calendar here. */
export const FROM = plainDate('2025-04-01');
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
/** Any week with any days off or worked in it. */
export const arbCalendar = fc
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
/** Any minute that such a calendar knows. */
export const arbInstant = fc
  .integer({ min: 0, max: DAYS * 1440 - 1 })
  .map((minute) => plusMinutes(atMinuteOf(FROM, 0), minute));

/** Every working minute of a calendar, one by one: the reference of time.md, slow and plain. */
export function* minuteWalk(calendar: WorkCalendar): Generator<{ minute: number; dayLength: number }> {
  for (let date = calendar.from; date <= calendar.to; date = plusDays(date, 1)) {
    const midnight = epochMinutes(atMinuteOf(date, 0));
    const { windows } = calendar.day(date);
    const inside = (minute: number) => windows.some(({ from, to }) => from <= minute && minute < to);
    const worked = Array.from({ length: 1440 }, (_, minute) => minute).filter(inside);
    for (const minute of worked) yield { minute: midnight + minute, dayLength: worked.length };
  }
}

/** Runs a law on answers inside the calendar; what leaves it must say so. */
export function within<T>(ask: () => T, law: (answer: T) => void): void {
  let answer: T;
  try {
    answer = ask();
  } catch (error) {
    if (error instanceof BeyondCalendar) return;
    throw error;
  }
  law(answer);
}
