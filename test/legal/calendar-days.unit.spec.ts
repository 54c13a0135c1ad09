import { allot, BeyondCalendar, type Term, workCalendar } from '@lienthong/calendar';
import { calendarLayers, provinceCalendar } from '@lienthong/catalogue';
import { dayOfWeek, instant, localIso, type PlainDate, plainDate, plusDays } from '@lienthong/kernel';

const calendar = provinceCalendar();
const working = (date: string) => calendar.day(plainDate(date)).working;
const due = (term: Term, from: string) => localIso(allot(term, instant(from), calendar).dueAt);

/** domain.md §4.3: weekdays off and Saturdays worked. */
const published: Record<number, { off: string; worked: string }> = {
  2022: { off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02', worked: '' },
  2023: { off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', worked: '' },
  2024: { off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', worked: '05-04' },
  2025: { off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', worked: '04-26' },
  2026: {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    worked: '01-10 08-22',
  },
};

describe.each(Object.entries(published))('%s has exactly the published days', (year, { off, worked }) => {
  const days: PlainDate[] = [];
  for (let date = plainDate(`${year}-01-01`); date.startsWith(year); date = plusDays(date, 1)) days.push(date);
  const isRest = (date: PlainDate) => dayOfWeek(date) > 5;
  const short = (found: PlainDate[]) => found.map((date) => date.slice(5)).join(' ');

  it('weekdays off', () => expect(short(days.filter((date) => !isRest(date) && !working(date)))).toBe(off));
  it('Saturdays worked', () => expect(short(days.filter((date) => isRest(date) && working(date)))).toBe(worked));
  it('is official, and each day has a source', () =>
    expect(days.map((date) => calendar.day(date)).filter((day) => day.certainty !== 'official' || !day.source)).toEqual(
      [],
    ));
});

it('Labour Code art. 112: eleven days a year, twelve with 24/11', () => {
  const balance = (year: number) => {
    const { off, worked } = published[year]!;
    return off.split(' ').length - worked.split(' ').filter(Boolean).length;
  };
  expect([2022, 2023, 2024, 2025, 2026].map(balance)).toEqual([11, 11, 11, 11, 12]);
});

it('24/11 is off only from 2026 (NQ 28/2026/QH16)', () =>
  expect(['2022-11-24', '2023-11-24', '2025-11-24', '2026-11-24', '2027-11-24'].map(working)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]));

describe('2027 is a forecast', () => {
  it('marks a due that touches it as provisional', () => {
    const term: Term = { amount: 5, unit: 'working-day' };
    expect(allot(term, instant('2026-12-24T10:00'), calendar)).toMatchObject({ provisional: false });
    expect(allot(term, instant('2026-12-25T10:00'), calendar)).toMatchObject({ provisional: true });
  });
  it('gives Lunar New Year and its compensation', () => expect(working('2027-02-08')).toBe(false));
  it('ends with the year: beyond is an error, never a guess', () => {
    expect(due({ amount: 1, unit: 'working-day' }, '2027-12-30T10:00')).toBe('2027-12-31T17:30');
    expect(() => due({ amount: 2, unit: 'working-day' }, '2027-12-30T10:00')).toThrow(BeyondCalendar);
  });
});

describe('boundaries', () => {
  it.each<[string, Term, string, string]>([
    ['Friday before a swapped Saturday', { amount: 1, unit: 'working-day' }, '2025-04-25T16:00', '2025-04-26T17:30'],
    ['the swapped Saturday itself', { amount: 1, unit: 'working-day' }, '2025-04-26T16:00', '2025-04-28T17:30'],
    [
      'an ordinary Saturday is no working day',
      { amount: 1, unit: 'working-day' },
      '2025-04-18T16:00',
      '2025-04-21T17:30',
    ],
    ['31/12 into a new year', { amount: 1, unit: 'working-day' }, '2024-12-31T10:00', '2025-01-02T17:30'],
    ['28/2 of a leap year', { amount: 1, unit: 'calendar-day' }, '2024-02-28T10:00', '2024-02-29T17:30'],
    ['28/2 of a common year, a Friday', { amount: 1, unit: 'calendar-day' }, '2025-02-28T10:00', '2025-03-03T17:30'],
    [
      'Friday before the swapped Saturday 22/8/2026',
      { amount: 1, unit: 'working-day' },
      '2026-08-21T16:00',
      '2026-08-22T17:30',
    ],
    ['31/8/2026 is off for that Saturday', { amount: 1, unit: 'working-day' }, '2026-08-28T09:00', '2026-09-03T17:30'],
    [
      '31/12/2025: 1/1 and, by swap, 2/1 are off',
      { amount: 1, unit: 'working-day' },
      '2025-12-31T10:00',
      '2026-01-05T17:30',
    ],
    [
      'Saturday 10/1/2026 is worked for 2/1',
      { amount: 1, unit: 'working-day' },
      '2026-01-09T10:00',
      '2026-01-10T17:30',
    ],
    [
      '28/2 of a common year in working days',
      { amount: 1, unit: 'working-day' },
      '2025-02-28T10:00',
      '2025-03-03T17:30',
    ],
    ['28/2 of a leap year in working days', { amount: 1, unit: 'working-day' }, '2024-02-28T10:00', '2024-02-29T17:30'],
    [
      'the last day before Lunar New Year 2026',
      { amount: 1, unit: 'working-day' },
      '2026-02-13T16:59',
      '2026-02-23T17:30',
    ],
    [
      'a calendar day that ends in Lunar New Year',
      { amount: 3, unit: 'calendar-day' },
      '2026-02-13T10:00',
      '2026-02-23T17:30',
    ],
    ['23/11/2026: 24/11 is off', { amount: 1, unit: 'working-day' }, '2026-11-23T10:00', '2026-11-25T17:30'],
    ['24/11/2025 is a day like any other', { amount: 1, unit: 'working-day' }, '2025-11-21T10:00', '2025-11-24T17:30'],
    [
      'a holiday on a rest day is made up on Monday 27/4/2026',
      { amount: 1, unit: 'working-day' },
      '2026-04-24T10:00',
      '2026-04-28T17:30',
    ],
    [
      'half a day is four hours',
      { amount: 0.5, unit: 'working-day', rule: 'exact' },
      '2025-04-22T10:30',
      '2025-04-22T16:30',
    ],
    ['the day before Lunar New Year', { amount: 1, unit: 'working-hour' }, '2025-01-24T17:00', '2025-02-03T08:00'],
    [
      '8 hours from the last minute before lunch',
      { amount: 8, unit: 'working-hour' },
      '2025-04-22T11:29',
      '2025-04-23T11:29',
    ],
  ])('%s', (_what, term, from, expected) => expect(due(term, from)).toBe(expected));
});

describe('Saturday duty (QĐ 14/2010/QĐ-TTg; domain.md §4.1)', () => {
  const season = { from: calendar.from, to: calendar.to, source: 'mẫu' };
  const layers = calendarLayers(new URL('../../libs/catalogue/calendars/ha-tinh.yaml', import.meta.url));
  const morning = [{ from: 450, to: 690 }];
  const withSaturday = workCalendar(...layers, {
    ...{ id: 'truc-thu-bay', version: '1', from: calendar.from, to: calendar.to, days: [] },
    weekly: [
      { ...season, days: [1, 2, 3, 4, 5], windows: [...morning, { from: 810, to: 1050 }] },
      { ...season, days: [6], windows: morning },
    ],
  });
  const term: Term = { amount: 1, unit: 'working-day' };
  const from = instant('2025-04-18T10:00');

  it('is no working day for terms unless it is configured', () =>
    expect(localIso(allot(term, from, calendar).dueAt)).toBe('2025-04-21T17:30'));
  it('is one, with its own hours, for the agency that has it configured', () =>
    expect(localIso(allot(term, from, withSaturday).dueAt)).toBe('2025-04-19T11:30'));
  it('rests on a holiday all the same', () => {
    expect(withSaturday.day(plainDate('2025-05-01')).working).toBe(false);
  });
});
