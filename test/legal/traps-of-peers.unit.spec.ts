import { allot, BeyondCalendar, type Term, workCalendar } from '@lienthong/calendar';
import { explainDeadline, foldCase, ledgerOf } from '@lienthong/case';
import { firstLeg, nobody } from '@lienthong/case/testing';
import { provinceCalendar } from '@lienthong/catalogue';
import { type Instant, instant, localIso, plainDate } from '@lienthong/kernel';
import { catalogueHistory, withDayOff } from './catalogue-history.js';

/**
 * Every trap that peers fell into (peers.md §3, at its end), one test each under the name of the trap. Where a trap lies
 * deeper than the core, the test that guards it is named beside it; a property test may guard it, too.
 */
const calendar = provinceCalendar();
const due = (term: Term, from: string) => localIso(allot(term, instant(from), calendar).dueAt);
const hours = (amount: number): Term => ({ amount, unit: 'working-hour' });
const days = (amount: number): Term => ({ amount, unit: 'working-day' });
const karaoke = () => catalogueHistory('ho-kinh-doanh-karaoke').open('2025-04-09T10:00').accept();
const owed = (history: ReturnType<typeof karaoke>) => history.state.appointments[0]!;

describe('days as 24 hours, or one day as 8 hours (O4; jmix #790)', () => {
  it('three days from Thursday morning are three working days, not 72 hours', () =>
    expect(due(days(3), '2025-04-24T09:00')).toBe('2025-04-28T17:30'));
  it('a day of an office with shorter days is its own day, not 8 hours', () => {
    const half = { amount: 0.5, unit: 'working-day', rule: 'exact' } as const;
    const [from, to] = [plainDate('2025-01-01'), plainDate('2025-12-31')];
    const windows = [{ from: 480, to: 720 }];
    const weekly = [{ from, to, days: [1, 2, 3, 4, 5], windows, source: 'mẫu' }];
    const mornings = workCalendar({ id: 'buoi-sang', version: '1', from, to, weekly, days: [] });
    expect(localIso(allot(half, instant('2025-04-18T08:00'), mornings).dueAt)).toBe('2025-04-18T10:00');
    expect(localIso(allot(days(1), instant('2025-04-17T08:00'), mornings).dueAt)).toBe('2025-04-18T12:00');
  });
});

describe('a due date overwritten without history (O5)', () => {
  it('every version of the appointed date is kept with its cause, calendar and instant', () => {
    const history = karaoke().complete('ho-kinh-doanh', '2025-04-14T10:00').at('2025-04-15T14:00').take('an-ninh');
    history.do({ type: 'request-supplement', leg: history.leg('an-ninh'), items: nobody });
    history.at('2025-04-24T10:00').do({ type: 'supply-supplement', leg: history.leg('an-ninh'), papers: [] });
    history.publish(withDayOff('2025-05-06'));
    expect(owed(history).versions.map(({ cause }) => cause)).toEqual(['accept', 'suspension', 'calendar']);
    expect(new Set(owed(history).versions.map(({ dueAt }) => dueAt)).size).toBe(3);
    expect(history.facts.filter(({ type }) => type === 'appointment.set')).toHaveLength(3);
  });
});

it('a term on the wall clock (D2): nights, week-ends and holidays are not counted', () => {
  expect(due(hours(8), '2025-04-29T15:00')).toBe('2025-05-05T15:00');
  expect(calendar.minutesBetween(instant('2025-04-29T17:30'), instant('2025-05-05T07:30'))).toBe(0);
});

it('a calendar that ends with its table (Q3): beyond it is an error, never a guess', () => {
  expect(() => due(days(300), '2027-06-01T09:00')).toThrow(BeyondCalendar);
  expect(() => calendar.day(plainDate('2030-01-01'))).toThrow(BeyondCalendar);
});

it('two code paths that compute dates (dossiq): the slip, the ledger and the explanation are one computation', () => {
  const history = karaoke();
  const explained = explainDeadline(history.state, {}, history.context());
  const [segment] = ledgerOf(history.state, history.context()).segments;
  expect(explained.dueAt).toBe(owed(history).dueAt);
  expect(segment!.owed.dueAt).toBe(owed(history).dueAt);
  expect(explained.days.reduce((sum, { counted }) => sum + counted, 0)).toBe(owed(history).allotted);
});

describe('`overdue` stored as a flag (Q3)', () => {
  // of the database: libs/case-store/src/read-model/lists.int.spec.ts asks it with the Clock's instant
  it('no fact and no state says overdue; it is asked at an instant, and a later date takes it back', () => {
    const history = karaoke().take('ho-kinh-doanh');
    const { dueAt } = history.state.legs[firstLeg('ho-kinh-doanh')]!;
    const isOverdue = (at: Instant) => history.state.legs[firstLeg('ho-kinh-doanh')]!.dueAt! < at;
    const at = instant('2025-04-14T10:01');
    expect([localIso(dueAt!), isOverdue(at)]).toEqual(['2025-04-14T10:00', true]);
    history.at(at).publish(withDayOff('2025-04-11'));
    expect(isOverdue(at)).toBe(false);
    expect(JSON.stringify(history.state)).not.toMatch(/"(is)?overdue":/i);
  });
});

it('a page-bounded sweep that never reaches a due row (Q3): each case wakes by itself, at instants that its facts name', () => {
  // of the flow: workflows/case/src/case-flow.unit.spec.ts; of the sweep over all open cases, page by page:
  // libs/case-store/src/calendar/calendar.int.spec.ts
  const { wakeUps, dueAt } = karaoke().last('handoff.offered').data;
  const overdue = wakeUps.find(({ kind }) => kind === 'overdue')!;
  expect([localIso(dueAt!), localIso(overdue.at)]).toEqual(['2025-04-14T10:00', '2025-04-14T10:01']);
});

it('a reminder sent again by each run (O7): once a leg, kind and deadline', () => {
  const history = karaoke();
  const { leg, wakeUps, dueAt } = history.last('handoff.offered').data;
  const [first] = wakeUps;
  const notice = { type: 'notice', leg, kind: 'half-used', dueAt: dueAt! } as const;
  expect(
    history
      .at(first!.at)
      .do(notice)
      .map(({ type }) => type),
  ).toEqual(['handoff.due-soon-noticed']);
  expect(history.do(notice)).toEqual([]);
  expect(history.at('2025-04-11T09:00').do(notice)).toEqual([]);
});

describe('an engine that is built but has no caller (PR #3350)', () => {
  // of the running parts: test/faults/killed-in-the-middle.faults.spec.ts and npm run bench -- --retime drive them all
  it('acceptance, offer, completion and verdict follow from what people do, without anybody asking for them', () => {
    const history = karaoke().complete('ho-kinh-doanh', '2025-04-11T10:00').complete('an-ninh', '2025-04-15T10:00');
    history.complete('giay-phep', '2025-04-28T10:00');
    expect(history.types()).toEqual(expect.arrayContaining(['handoff.offered', 'case.completed', 'verdict.frozen']));
  });
});

it('a timer not looked at again on migration (K3): a move to another version brings its own due and wake-ups', () => {
  const { definition } = karaoke().options;
  const steps = definition.steps.map((step) =>
    step.id === 'ho-kinh-doanh' ? { ...step, term: { amount: 5, unit: 'working-day' as const } } : step,
  );
  const versions = [{ ...definition, version: 2, steps, total: { amount: 18, unit: 'working-day' as const } }];
  const history = catalogueHistory('ho-kinh-doanh-karaoke', { versions }).open('2025-04-09T10:00').accept();
  history.do({ type: 'move-version', version: 2, reason: nobody, by: { kind: 'system' } });
  const { dueAt, wakeUps } = history.last('handoff.retimed').data;
  const overdue = wakeUps.find(({ kind }) => kind === 'overdue')!;
  expect([localIso(dueAt!), localIso(overdue.at)]).toEqual(['2025-04-16T10:00', '2025-04-16T10:01']);
  expect(foldCase(history.facts)!.legs[firstLeg('ho-kinh-doanh')]!.wakeUps).toEqual(wakeUps);
});

it('a calendar that ignores its own list of holidays (pm4py #558, jBPM #233)', () => {
  expect(due(days(1), '2025-04-29T09:00')).toBe('2025-05-05T17:30');
  expect(calendar.day(plainDate('2025-04-30'))).toMatchObject({ working: false, minutes: 0 });
  expect(calendar.minutesBetween(instant('2025-04-30T07:30'), instant('2025-04-30T17:30'))).toBe(0);
});

describe('filing before or after office hours (jBPM #1830, #1342)', () => {
  it.each([
    ['before the opening', '2025-04-22T05:00', '2025-04-22T08:30', '2025-04-23T17:30'],
    ['at noon', '2025-04-22T12:00', '2025-04-22T14:30', '2025-04-23T17:30'],
    ['after the close', '2025-04-22T19:00', '2025-04-23T08:30', '2025-04-23T17:30'],
    ['on a Sunday', '2025-04-20T10:00', '2025-04-21T08:30', '2025-04-21T17:30'],
  ])('%s', (_when, from, hour, day) => {
    expect(due(hours(1), from)).toBe(hour);
    expect(due(days(1), from)).toBe(day);
  });
});
