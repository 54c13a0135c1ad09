import {
  atMinuteOf,
  dateOf,
  earlier,
  epochMinutes,
  type Instant,
  later,
  plusMinutes,
  workingMinutes,
} from '@lienthong/kernel';
import fc from 'fast-check';
import { explainSpan, type WorkCalendar } from './index.js';
import { arbCalendar, arbInstant, minuteWalk, within } from './testing/any-calendar.js';

const arbMinutes = fc.integer({ min: 0, max: 3000 }).map(workingMinutes);

function walked(calendar: WorkCalendar, a: Instant, b: Instant): number {
  const [first, last] = [epochMinutes(earlier(a, b)), epochMinutes(later(a, b))];
  let count = 0;
  for (const { minute } of minuteWalk(calendar)) if (first <= minute && minute < last) count += 1;
  return a <= b ? count : 0 - count;
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
