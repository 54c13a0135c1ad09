import { allot } from '@lienthong/calendar';
import { type Instant, instant, later, plusMinutes, workingMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { fixtureCalendar as K } from '../testing/fixture-calendar.js';
import { type Interval, minutesIn, shifted, union } from './interval.js';
import { runningDue } from './retime.js';

const start = instant('2025-04-14T07:30');
const arbSpan: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 12 * 1440 }), fc.integer({ min: 0, max: 3000 }))
  .map(([from, length]) => ({ from: plusMinutes(start, from), to: plusMinutes(start, from + length) }));
const arbSpans = fc.array(arbSpan, { maxLength: 4 });

/** Literal reading of time.md §4: least d with B working minutes before it that lie in no span. */
function walked(allotted: number, spans: readonly Interval[]): Instant {
  let [at, left] = [start, allotted];
  for (; left > 0; at = plusMinutes(at, 1))
    if (K.isWorking(at) && !spans.some(({ from, to }) => from <= at && at < to)) left -= 1;
  return at;
}

it('I9: the union of spans knows neither order nor repetition', () =>
  fc.assert(
    fc.property(arbSpans, (spans) => {
      const merged = union(spans);
      expect(union([...spans].reverse())).toEqual(merged);
      expect(union([...spans, ...spans, ...merged])).toEqual(merged);
      expect(minutesIn([...spans, ...spans], K)).toBe(minutesIn(spans, K));
    }),
  ));

it('a due moved by what is not counted is what a walk minute by minute finds', () =>
  fc.assert(
    fc.property(arbSpans, fc.integer({ min: 1, max: 2400 }), (spans, allotted) => {
      const base = K.add(start, workingMinutes(allotted));
      const due = shifted(base, spans, K);
      const walk = walked(allotted, spans);
      // a span that begins exactly when nothing is left still moves the date (time.md §4: lawful ⇔ t₁ ≤ d°)
      const atTheDue = union(spans).some(({ from }) => from === walk);
      if (atTheDue) expect(due >= walk).toBe(true);
      else expect(due).toBe(walk);
    }),
  ));

it('I8: an answer k working minutes later moves the date by k', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (wait, k) => {
      const from = instant('2025-04-15T14:00');
      const answered = K.add(from, workingMinutes(wait));
      const later = K.add(answered, workingMinutes(k));
      const due = (to: Instant) => shifted(instant('2025-04-22T17:30'), [{ from, to }], K);
      expect(K.minutesBetween(due(answered), due(later))).toBe(k);
    }),
  ));

it('I11: the same calendar changes nothing, and no change shortens', () =>
  fc.assert(
    fc.property(arbSpans, fc.integer({ min: 1, max: 9 }), (spans, amount) => {
      const term = { amount, unit: 'working-day' } as const;
      const granted = allot(term, start, K).minutes;
      const due = runningDue({ term, startAt: start, granted, uncounted: spans }, { atStart: K, current: K });
      expect(due).toBe(shifted(K.closeOf(K.workingDayAfter('2025-04-14' as never, amount)), spans, K));
      expect(later(due, start)).toBe(due);
    }),
  ));
