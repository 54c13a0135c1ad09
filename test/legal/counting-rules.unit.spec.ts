import { allot, type CutOff, effectiveStart, type Term } from '@lienthong/calendar';
import { provinceCalendar } from '@lienthong/catalogue';
import { instant, localIso, plainDate } from '@lienthong/kernel';

/**
 * Counting rules of domain.md §4.1 at the boundaries that §7.12 names, on the calendar of the province: Civil Code 2015
 * art. 147–148, Labour Code 2019 art. 111–112, NQ 28/2026/QH16 (24/11), the swaps of §4.3.
 */
const K = provinceCalendar();
const days = (amount: number): Term => ({ amount, unit: 'working-day' });
const half = (amount: number): Term => ({ amount, unit: 'working-day', rule: 'exact' });
const hours = (amount: number): Term => ({ amount, unit: 'working-hour' });
const plain = (amount: number): Term => ({ amount, unit: 'calendar-day' });
const due = (term: Term, received: string, cutOff: CutOff = 'none') =>
  localIso(allot(term, effectiveStart(instant(received), cutOff, K), K).dueAt);

describe('the calendar knows days off, swaps and their years (domain.md §4.2, §4.3, §7.8)', () => {
  it.each([
    ['24/11 is off from 2026 on (NQ 28/2026/QH16)', '2026-11-24', false],
    ['and is worked in 2025', '2025-11-24', true],
    ['Saturday 22/8/2026 is worked for 31/8', '2026-08-22', true],
    ['31/8/2026 is off for it', '2026-08-31', false],
    ['Saturday 10/1/2026 is worked for 2/1', '2026-01-10', true],
    ['2/1/2026 is off for it', '2026-01-02', false],
    ['Saturday 26/4/2025 is worked for 2/5', '2025-04-26', true],
    ['27/4/2026: Hùng Vương on a Sunday moves to Monday (art. 111.3)', '2026-04-27', false],
    ['an ordinary Saturday', '2026-03-07', false],
  ])('%s', (_law, date, working) => expect(K.day(plainDate(date)).working).toBe(working));
});

describe('working days: the day of receipt is day 0, due at the close of the last day (Civil Code art. 147–148)', () => {
  it.each([
    ['received in the morning', days(1), '2026-03-02T07:30', '2026-03-03T17:30'],
    ['received in the last minute', days(1), '2026-03-02T17:29', '2026-03-03T17:30'],
    ['received after hours', days(1), '2026-03-02T18:00', '2026-03-04T17:30'],
    ['received on a Sunday: as if on Monday', days(1), '2026-03-01T10:00', '2026-03-03T17:30'],
    ['the Friday before a worked Saturday', days(1), '2026-08-21T09:00', '2026-08-22T17:30'],
    ['the worked Saturday itself', days(1), '2026-08-22T09:00', '2026-08-24T17:30'],
    ['over a swapped Monday and 1–2/9', days(1), '2026-08-28T09:00', '2026-09-03T17:30'],
    ['over the turn of the year: 1/1 and the swapped 2/1', days(1), '2025-12-31T09:00', '2026-01-05T17:30'],
    ['28/2 of a common year', days(1), '2025-02-28T09:00', '2025-03-03T17:30'],
    ['the last day before Tết 2026', days(1), '2026-02-13T17:00', '2026-02-23T17:30'],
    ['over 24/11 in 2026', days(1), '2026-11-23T09:00', '2026-11-25T17:30'],
    ['24/11 counts in 2025', days(1), '2025-11-21T09:00', '2025-11-24T17:30'],
  ])('%s', (_law, term, received, expected) => expect(due(term, received)).toBe(expected));
});

describe('hours and halves of a day: inside office windows, 0,5 ngày = 4 giờ, 8 giờ = 1 ngày', () => {
  it.each([
    ['half a day is four hours, over lunch', half(0.5), '2026-03-02T09:00', '2026-03-02T15:00'],
    ['half a day from the afternoon ends next morning', half(0.5), '2026-03-02T15:00', '2026-03-03T09:00'],
    ['8 hours end at the same hour', hours(8), '2026-03-02T09:00', '2026-03-03T09:00'],
    [
      '8 hours from the opening end at the close, never at the next opening',
      hours(8),
      '2026-03-02T07:30',
      '2026-03-02T17:30',
    ],
    [
      'received outside hours: from the next working hour (QĐ 3142/QĐ-BGDĐT)',
      hours(2),
      '2026-03-02T20:00',
      '2026-03-03T09:30',
    ],
    ['received at lunch', hours(2), '2026-03-02T12:00', '2026-03-02T15:30'],
    ['8 hours over Tết', hours(8), '2026-02-13T14:00', '2026-02-23T14:00'],
  ])('%s', (_law, term, received, expected) => expect(due(term, received)).toBe(expected));
});

describe('plain days are calendar days; the last one rolls forward', () => {
  it.each([
    ['ends on a working day', plain(3), '2026-03-02T09:00', '2026-03-05T17:30'],
    ['ends on a Saturday', plain(5), '2026-03-02T09:00', '2026-03-09T17:30'],
    ['ends on a worked Saturday: stays', plain(5), '2026-08-17T09:00', '2026-08-22T17:30'],
    ['ends in Tết', plain(5), '2026-02-13T10:00', '2026-02-23T17:30'],
  ])('%s', (_law, term, received, expected) => expect(due(term, received)).toBe(expected));
});

describe('cut-offs: after 15:00 (Hà Tĩnh QĐ 2873/QĐ-UBND), the last hour (NĐ 297/2025 điều 6.3)', () => {
  it.each<[string, CutOff, string]>([
    ['2026-03-02T14:59', 'after-15:00', '2026-03-03T17:30'],
    ['2026-03-02T15:00', 'after-15:00', '2026-03-03T17:30'],
    ['2026-03-02T15:01', 'after-15:00', '2026-03-04T17:30'],
    ['2026-03-02T16:29', 'last-hour', '2026-03-03T17:30'],
    ['2026-03-02T16:30', 'last-hour', '2026-03-04T17:30'],
    ['2026-08-21T15:01', 'after-15:00', '2026-08-24T17:30'],
    ['2026-02-13T15:01', 'after-15:00', '2026-02-24T17:30'],
    ['2025-12-31T16:30', 'last-hour', '2026-01-06T17:30'],
  ])('%s, %s: one working day', (received, cutOff, expected) => expect(due(days(1), received, cutOff)).toBe(expected));
});
