import { instant, localIso, plainDate, workingMinutes } from '@lienthong/kernel';
import {
  allot,
  BeyondCalendar,
  type CalendarData,
  InvalidCalendar,
  InvalidTerm,
  NotAWorkingDay,
  type SpecialDay,
  type TermFault,
  type TermRule,
  type TermUnit,
  workCalendar,
} from './index.js';

const FROM = plainDate('2025-01-01');
const TO = plainDate('2025-12-31');
const MORNING = { from: 450, to: 690 };
const AFTERNOON = { from: 810, to: 1050 };
const layer = (id: string, given: Partial<CalendarData> = {}): CalendarData => ({
  id,
  version: `${id}-1`,
  from: FROM,
  to: TO,
  weekly: [],
  days: [],
  ...given,
});
const season = (days: number[], ...windows: CalendarData['weekly'][number]['windows']) => ({
  from: FROM,
  to: TO,
  days,
  windows,
  source: 'hours',
});
const special = (date: string, status: SpecialDay['status'], given: Partial<SpecialDay> = {}): SpecialDay => ({
  date: plainDate(date),
  status,
  reason: { vi: status === 'off' ? 'Nghỉ' : 'Làm bù', en: status },
  source: 'notice',
  certainty: 'official',
  ...given,
});
const national = layer('national', {
  days: [
    special('2025-04-30', 'off'),
    special('2025-05-02', 'off', { swapWith: plainDate('2025-04-26') }),
    special('2025-04-26', 'worked', { swapWith: plainDate('2025-05-02') }),
  ],
});
const province = layer('province', { weekly: [season([1, 2, 3, 4], MORNING, AFTERNOON), season([5], MORNING)] });
const calendar = workCalendar(national, province);
const day = (date: string, known = calendar) => known.day(plainDate(date));
const due = (amount: number, unit: TermUnit, from: string) =>
  localIso(allot({ amount, unit }, instant(from), calendar).dueAt);

describe('what a day is (time.md §1.2)', () => {
  it('a holiday closes the offices of a province that has Wednesday hours', () =>
    expect(day('2025-04-30')).toMatchObject({ working: false, minutes: 0, source: 'notice' }));
  it('a worked Saturday has the hours of the day it stands for', () =>
    expect(day('2025-04-26')).toMatchObject({ working: true, windows: [MORNING] }));
  it('days differ in length', () => expect([day('2025-04-24').minutes, day('2025-04-25').minutes]).toEqual([480, 240]));
  it('a Sunday is a weekly rest day', () =>
    expect(day('2025-04-27')).toMatchObject({
      working: false,
      reason: { vi: 'Ngày nghỉ hằng tuần' },
      source: 'hours',
    }));

  it('an agency speaks before the province and the nation', () => {
    const agency = layer('agency', {
      weekly: [season([6], MORNING)],
      days: [special('2025-04-30', 'worked', { windows: [AFTERNOON] }), special('2025-04-26', 'off')],
    });
    const known = workCalendar(national, province, agency);
    expect(day('2025-04-30', known).windows).toEqual([AFTERNOON]);
    expect([day('2025-04-26', known).working, day('2025-04-19', known).working]).toEqual([false, true]);
    expect(day('2025-04-24', known).working).toBe(false);
    expect([known.id, known.version]).toEqual(['agency', 'national-1+province-1+agency-1']);
  });

  it('within a layer a worked day speaks before a day off', () => {
    const both = layer('both', {
      weekly: province.weekly,
      days: [special('2025-04-19', 'off'), special('2025-04-19', 'worked', { windows: [MORNING] })],
    });
    expect(day('2025-04-19', workCalendar(both)).working).toBe(true);
  });

  it('hours follow their season', () => {
    const summer = {
      ...season([1], { from: 420, to: 690 }),
      from: plainDate('2025-04-16'),
      to: plainDate('2025-10-15'),
    };
    const rest = { ...season([1], MORNING), to: plainDate('2025-04-15') };
    const known = workCalendar(layer('seasons', { to: plainDate('2025-10-15'), weekly: [rest, summer] }));
    expect([day('2025-04-14', known).minutes, day('2025-04-21', known).minutes]).toEqual([240, 270]);
  });
});

it.each<[string, CalendarData[]]>([
  ['no layer', []],
  ['a day without hours', [national]],
  [
    'the same day named twice',
    [layer('x', { weekly: province.weekly, days: [special('2025-04-30', 'off'), special('2025-04-30', 'off')] })],
  ],
  ['a worked day without hours', [layer('x', { weekly: province.weekly, days: [special('2025-04-26', 'worked')] })]],
  ['hours out of order', [layer('x', { weekly: [season([1], AFTERNOON, MORNING)] })]],
  // its close would be an instant of the next date, and civil-code terms would no longer add up
  ['hours that reach midnight', [layer('x', { weekly: [season([1, 2, 3, 4, 5, 6, 7], { from: 810, to: 1440 })] })]],
  [
    'layers without a day in common',
    [national, { ...province, from: plainDate('2026-01-01'), to: plainDate('2026-12-31') }],
  ],
])('refuses %s', (_what, layers) => expect(() => workCalendar(...layers)).toThrow(InvalidCalendar));

describe('traps that other engines fell into', () => {
  it('filed before office hours counts from the opening', () =>
    expect(due(1, 'working-hour', '2025-04-22T05:00')).toBe('2025-04-22T08:30'));
  it('filed at noon counts from the afternoon', () =>
    expect(due(1, 'working-hour', '2025-04-22T12:00')).toBe('2025-04-22T14:30'));
  it('filed after office hours counts from the next morning', () =>
    expect(due(1, 'working-hour', '2025-04-22T19:00')).toBe('2025-04-23T08:30'));
  it('filed in the evening: the date of filing is day 0, not the next one', () =>
    expect(due(1, 'working-day', '2025-04-22T19:00')).toBe('2025-04-23T17:30'));
  it('a due at the close stays at the close, and is not the next opening', () =>
    expect(due(8, 'working-hour', '2025-04-22T07:30')).toBe('2025-04-22T17:30'));
  it('its own list of holidays is heard', () =>
    expect(due(1, 'working-day', '2025-04-29T09:00')).toBe('2025-05-01T17:30'));
  it('a working day is neither 24 hours nor 8: Friday ends at noon', () => {
    expect(due(1, 'working-day', '2025-04-17T09:00')).toBe('2025-04-18T11:30');
    const half = allot({ amount: 0.5, unit: 'working-day', rule: 'exact' }, instant('2025-04-18T07:30'), calendar);
    expect([localIso(half.dueAt), half.minutes]).toEqual(['2025-04-18T09:30', 120]);
  });

  it.each<[string, () => unknown]>([
    ['a due after the last day', () => due(1, 'working-day', '2025-12-31T09:00')],
    ['hours after the last day', () => due(9, 'working-hour', '2025-12-31T09:00')],
    ['calendar days after the last day', () => due(1, 'calendar-day', '2025-12-31T09:00')],
    ['an endless term', () => due(1e9, 'working-day', '2025-04-22T09:00')],
    ['a start before the first day', () => due(1, 'working-day', '2024-12-31T09:00')],
    [
      'an exact term without end',
      () => allot({ amount: 1e9, unit: 'working-day', rule: 'exact' }, instant('2025-04-22T09:00'), calendar),
    ],
    ['time taken back before the first day', () => calendar.sub(instant('2025-01-01T08:30'), workingMinutes(61))],
    ['minutes after the end', () => calendar.minutesBetween(instant('2025-12-31T09:00'), instant('2026-01-01T00:01'))],
    ['a day after the end', () => calendar.day(plainDate('2026-01-01'))],
  ])('%s is an error, never a guess', (_what, ask) => expect(ask).toThrow(BeyondCalendar));
});

it.each<[TermFault, number, TermUnit, TermRule]>([
  ['not-a-number', Number.NaN, 'working-day', 'civil-code'],
  ['negative', -1, 'working-hour', 'exact'],
  ['whole-days', 1.5, 'working-day', 'civil-code'],
  ['whole-days', 0.5, 'calendar-day', 'civil-code'],
  ['at-least-one-day', 0, 'working-day', 'civil-code'],
  ['minute-steps', 0.33, 'working-hour', 'exact'],
  ['hours-are-exact', 8, 'working-hour', 'civil-code'],
  ['four-decimals', 0.33333, 'working-day', 'exact'],
])('refuses a term that is %s: %p %s %s', (fault, amount, unit, rule) => {
  const ask = () => allot({ amount, unit, rule }, instant('2025-04-22T09:00'), calendar);
  expect(ask).toThrow(InvalidTerm);
  expect(ask).toThrow(expect.objectContaining({ rule: fault }));
});

it('no days, started after the close: there is no time left to have', () => {
  expect(due(0, 'calendar-day', '2025-04-22T17:00')).toBe('2025-04-22T17:30');
  expect(() => due(0, 'calendar-day', '2025-04-22T17:31')).toThrow(expect.objectContaining({ rule: 'day-over' }));
});

it('a day off has no close', () => expect(() => calendar.closeOf(plainDate('2025-04-27'))).toThrow(NotAWorkingDay));

it('D−1 of a Monday is the swapped Saturday before it', () =>
  expect(calendar.workingDayBefore(plainDate('2025-04-28'))).toBe('2025-04-26'));

describe('what is forecast makes a due provisional', () => {
  const forecast = workCalendar(
    layer('x', {
      weekly: province.weekly,
      forecastFrom: plainDate('2025-12-01'),
      days: [special('2025-06-02', 'off', { certainty: 'forecast' })],
    }),
  );
  it.each([
    ['2025-05-29T09:00', 1, false],
    ['2025-05-30T09:00', 1, true],
    ['2025-06-02T09:00', 1, true],
    ['2025-06-03T09:00', 1, false],
    ['2025-11-28T09:00', 1, true],
  ])('%s and %p working days: %p', (from, amount, provisional) =>
    expect(allot({ amount, unit: 'working-day' }, instant(from), forecast).provisional).toBe(provisional),
  );
});
