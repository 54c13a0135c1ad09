import { allot, type CutOff, effectiveStart, explainSpan, rolled, type Term, workCalendar } from '@lienthong/calendar';
import { calendarLayers, provinceCalendar } from '@lienthong/catalogue';
import { type Instant, instant, later, localIso, workingMinutes } from '@lienthong/kernel';

const calendar = provinceCalendar();
const civil = (amount: number): Term => ({ amount, unit: 'working-day' });
const exact = (amount: number): Term => ({ amount, unit: 'working-day', rule: 'exact' });
const days = (amount: number): Term => ({ amount, unit: 'calendar-day' });
const hours = (amount: number): Term => ({ amount, unit: 'working-hour' });
const due = (term: Term, from: string, cutOff: CutOff = 'none') =>
  localIso(allot(term, effectiveStart(instant(from), cutOff, calendar), calendar).dueAt);
const minutes = (from: string, to: string): number => calendar.minutesBetween(instant(from), instant(to));
const after = (from: string, amount: number) => localIso(calendar.add(instant(from), workingMinutes(amount)));

describe('E1: Saturday 26/4/2025 is worked, 30/4 to 2/5 are off', () => {
  it.each<[string, Term, string, string]>([
    ['3 working days: 25, 26, 28', civil(3), '2025-04-24T09:00', '2025-04-28T17:30'],
    ['3 exact days are 24 hours', exact(3), '2025-04-24T09:00', '2025-04-28T09:00'],
    ['24 hours', hours(24), '2025-04-24T09:00', '2025-04-28T09:00'],
    ['3 calendar days end on a Sunday and roll', days(3), '2025-04-24T09:00', '2025-04-28T17:30'],
    ['5 working days: 25, 26, 28, 29, 5/5', civil(5), '2025-04-24T09:00', '2025-05-05T17:30'],
    ['5 exact days', exact(5), '2025-04-24T09:00', '2025-05-05T09:00'],
    ['7 calendar days end on 1/5 and roll', days(7), '2025-04-24T09:00', '2025-05-05T17:30'],
    ['half a day over the holidays: 150 + 90', exact(0.5), '2025-04-29T15:00', '2025-05-05T09:00'],
  ])('%s', (_law, term, from, expected) => expect(due(term, from)).toBe(expected));

  it('5 working days are 2790 working minutes', () =>
    expect(allot(civil(5), instant('2025-04-24T09:00'), calendar).minutes).toBe(2790));
});

describe('E2: Lunar New Year 2026, 16/2 to 20/2 off', () => {
  it.each<[string, Term, string, string]>([
    ['5 working days', civil(5), '2026-02-13T10:00', '2026-02-27T17:30'],
    ['5 exact days', exact(5), '2026-02-13T10:00', '2026-02-27T10:00'],
    ['5 calendar days end on 18/2 and roll', days(5), '2026-02-13T10:00', '2026-02-23T17:30'],
    ['half a day before a worked Saturday', exact(0.5), '2026-01-09T15:00', '2026-01-10T09:00'],
  ])('%s', (_law, term, from, expected) => expect(due(term, from)).toBe(expected));

  it('one day of work lies between Friday 10:00 and Monday 10:00 ten days later', () =>
    expect(minutes('2026-02-13T10:00', '2026-02-23T10:00')).toBe(480));
});

describe('E3: cut-offs on Tuesday 29/4/2025, one working day', () => {
  it.each<[string, CutOff, string, string]>([
    ['2025-04-29T14:59', 'after-15:00', '2025-05-05T17:30', '2025-05-05T14:59'],
    ['2025-04-29T15:00', 'after-15:00', '2025-05-05T17:30', '2025-05-05T15:00'],
    ['2025-04-29T15:01', 'after-15:00', '2025-05-06T17:30', '2025-05-05T17:30'],
    ['2025-04-29T16:29', 'last-hour', '2025-05-05T17:30', '2025-05-05T16:29'],
    ['2025-04-29T16:30', 'last-hour', '2025-05-06T17:30', '2025-05-05T17:30'],
    ['2025-04-27T20:00', 'none', '2025-04-29T17:30', '2025-04-28T17:30'],
  ])('%s, cut-off %s: civil %s, exact %s', (from, cutOff, civilDue, exactDue) => {
    expect(due(civil(1), from, cutOff)).toBe(civilDue);
    expect(due(exact(1), from, cutOff)).toBe(exactDue);
  });
});

it('E4: 3 + 3 + 10 days inside 16 leave the rest of day 0 as slack', () => {
  const accepted = instant('2025-04-09T10:00');
  const total = allot(civil(16), accepted, calendar);
  expect([localIso(total.dueAt), total.minutes]).toEqual(['2025-05-05T17:30', 8010]);
  const chain = (term: (amount: number) => Term) => {
    const ends: Instant[] = [accepted];
    for (const amount of [3, 3, 10]) ends.push(allot(term(amount), ends.at(-1) as Instant, calendar).dueAt);
    return ends.slice(1).map(localIso);
  };
  expect(chain(exact)).toEqual(['2025-04-14T10:00', '2025-04-17T10:00', '2025-05-05T10:00']);
  expect(chain(civil)).toEqual(['2025-04-14T17:30', '2025-04-17T17:30', '2025-05-05T17:30']);
  expect(minutes('2025-04-09T10:00', '2025-05-05T10:00')).toBe(7680);
  expect(minutes('2025-05-05T10:00', '2025-05-05T17:30')).toBe(330);
});

it('E5: minutes of a late agency and of the case', () => {
  expect(minutes('2025-04-17T10:00', '2025-04-21T10:00')).toBe(960);
  expect(due(exact(10), '2025-04-21T10:00')).toBe('2025-05-07T10:00');
  expect(minutes('2025-05-05T17:30', '2025-05-07T10:00')).toBe(630);
  expect(localIso(effectiveStart(instant('2025-04-21T15:30'), 'after-15:00', calendar))).toBe('2025-04-22T07:30');
  expect(due(exact(10), '2025-04-22T07:30')).toBe('2025-05-07T17:30');
});

it('E6: two appointments of 5 and 3 days, tax and citizen outside both', () => {
  expect(due(civil(5), '2025-04-14T14:00')).toBe('2025-04-21T17:30');
  expect(due(exact(0.5), '2025-04-14T14:00')).toBe('2025-04-15T08:00');
  expect(localIso(effectiveStart(instant('2025-04-14T16:00'), 'after-15:00', calendar))).toBe('2025-04-15T07:30');
  expect(minutes('2025-04-14T16:00', '2025-04-15T07:30')).toBe(90);
  expect(due(exact(4.5), '2025-04-15T07:30')).toBe('2025-04-21T11:30');
  expect(minutes('2025-04-21T11:00', '2025-04-24T16:00')).toBe(1620);
  expect(minutes('2025-04-24T16:00', '2025-04-26T15:20')).toBe(920);
  expect(due(civil(3), '2025-04-26T15:20')).toBe('2025-05-05T17:30');
  expect(due(exact(3), '2025-04-26T15:20', 'after-15:00')).toBe('2025-05-05T17:30');
  expect(minutes('2025-04-14T14:00', '2025-05-05T16:00')).toBe(6360);
  expect(minutes('2025-05-05T17:30', '2025-05-07T09:00')).toBe(570);
});

it('E8: a suspension is added minute by minute', () => {
  const resumed = effectiveStart(instant('2025-04-24T16:40'), 'last-hour', calendar);
  expect(localIso(resumed)).toBe('2025-04-25T07:30');
  expect(calendar.minutesBetween(instant('2025-04-15T14:00'), resumed)).toBe(3570);
  expect(after('2025-04-25T07:30', 840)).toBe('2025-04-26T15:30');
  expect(after('2025-05-05T17:30', 3570)).toBe('2025-05-15T11:00');
  expect(due(exact(10), '2025-04-28T07:30')).toBe('2025-05-14T17:30');
  expect(minutes('2025-05-14T17:30', '2025-05-15T11:00')).toBe(210);
  expect(due({ amount: 15, unit: 'working-day' }, '2025-04-15T14:00')).toBe('2025-05-08T17:30');
});

describe('E10: the swap of 26/4 and 2/5 is announced after acceptance', () => {
  const layers = calendarLayers(new URL('../../libs/catalogue/calendars/ha-tinh.yaml', import.meta.url));
  const swapped = new Set(['2025-04-26', '2025-05-02']);
  const before = workCalendar(
    ...layers.map((layer) => ({ ...layer, days: layer.days.filter(({ date }) => !swapped.has(date)) })),
  );
  const retimed = (amount: number, from: string) => {
    const [old, current] = [before, calendar].map((known) => allot(civil(amount), instant(from), known).dueAt);
    return {
      old: localIso(old!),
      now: localIso(rolled(later(old!, current!), calendar)),
      undone: localIso(rolled(old!, before)),
    };
  };
  it('never shortens what was promised', () =>
    expect(retimed(5, '2025-04-21T09:00')).toEqual({
      old: '2025-04-28T17:30',
      now: '2025-04-28T17:30',
      undone: '2025-04-28T17:30',
    }));
  it('a promise that lands on the new day off rolls, and undoing restores it', () =>
    expect(retimed(4, '2025-04-24T09:00')).toEqual({
      old: '2025-05-02T17:30',
      now: '2025-05-05T17:30',
      undone: '2025-05-02T17:30',
    }));
});

it('the explanation of E1 names every day, and its minutes are those of the term', () => {
  const { dueAt, minutes: allotted } = allot(civil(5), instant('2025-04-24T09:00'), calendar);
  const explained = explainSpan(instant('2025-04-24T09:00'), dueAt, calendar);
  expect(explained.reduce((sum, { counted }) => sum + counted, 0)).toBe(allotted);
  expect(explained.map(({ date, workingDay, counted }) => [date.slice(5), workingDay, counted])).toEqual([
    ['04-24', 0, 390],
    ['04-25', 1, 480],
    ['04-26', 2, 480],
    ['04-27', undefined, 0],
    ['04-28', 3, 480],
    ['04-29', 4, 480],
    ['04-30', undefined, 0],
    ['05-01', undefined, 0],
    ['05-02', undefined, 0],
    ['05-03', undefined, 0],
    ['05-04', undefined, 0],
    ['05-05', 5, 480],
  ]);
  expect(explained[8]).toMatchObject({
    reason: { vi: 'Nghỉ hoán đổi, làm bù ngày 26/04/2025' },
    certainty: 'official',
  });
});
