import { calendarName } from '@lienthong/calendar';
import { localIso } from '@lienthong/kernel';
import fc from 'fast-check';
import { NotYourCase } from '../ending/ending.errors.js';
import { explainDeadline } from '../explanation/explain-deadline.js';
import { ledgerOf } from '../ledger/ledger.js';
import { isOpen } from '../state/leg-state.js';
import { allLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { beforeTheSwap, fixtureCalendar, knownUntil, withDaysOff } from '../testing/fixture-calendar.js';
import { given } from '../testing/given.js';
import { History, nobody, officerOf } from '../testing/history.js';
import { arbTold, tell } from '../testing/random-history.js';
import { accepted, twoDates } from '../testing/sample-procedures.js';

const swapped = fixtureCalendar;
const promised = (total: number, leg: number, at: string): History =>
  accepted(procedure('mot-chang', [step('a', { term: days(leg) })], { total: days(total) }), at, {
    calendar: beforeTheSwap,
  });
const owed = (history: History) => localIso(history.state.appointments.at(-1)!.dueAt);
const legDue = (history: History) => localIso(history.state.legs[history.leg('a')]!.dueAt!);

describe('E10: the swap of 26/4 and 2/5 is announced after acceptance', () => {
  it('5 days from 21/4: the new date would be earlier, so nothing moves for the citizen', () => {
    const history = promised(5, 5, '2025-04-21T07:30');
    expect(owed(history)).toBe('2025-04-28T17:30');
    history.at('2025-04-22T09:00').publish(swapped);
    expect(owed(history)).toBe('2025-04-28T17:30');
  });

  it('4 days from 24/4: 2/5 became a day off, so the promise rolls to 5/5; taking the swap back restores 2/5', () => {
    const history = promised(4, 4, '2025-04-24T09:00');
    expect(owed(history)).toBe('2025-05-02T17:30');
    history.at('2025-04-25T09:00').publish(swapped);
    expect(owed(history)).toBe('2025-05-05T17:30');
    expect(history.last('appointment.set').data).toMatchObject({ cause: 'calendar', calendar: 'spring-2025@1' });
    history.publish(beforeTheSwap);
    expect(owed(history)).toBe('2025-05-02T17:30');
  });
});

describe('a new day off', () => {
  const open = () => promised(4, 3, '2025-04-14T09:00');
  const holiday = withDaysOff('2', '2025-04-16');

  it('moves the date and the due of the open leg by a day, as facts with their reason, and warns anew', () => {
    const history = open().at('2025-04-15T09:00');
    expect([owed(history), legDue(history)]).toEqual(['2025-04-18T17:30', '2025-04-17T09:00']);
    history.publish(holiday);
    expect([owed(history), legDue(history)]).toEqual(['2025-04-21T17:30', '2025-04-18T09:00']);
    expect(history.types().slice(-2)).toEqual(['appointment.set', 'handoff.retimed']);
    const { cause, calendar, wakeUps } = history.last('handoff.retimed').data;
    expect([cause, calendar]).toEqual(['calendar', calendarName(holiday)]);
    const warnings = wakeUps.filter(({ kind }) => !kind.startsWith('rung'));
    expect(warnings.map(({ kind, at }) => [kind, localIso(at)])).toEqual([
      ['half-used', '2025-04-15T15:00'],
      ['mostly-used', '2025-04-17T14:12'],
      ['day-before', '2025-04-17T07:30'],
      ['overdue', '2025-04-18T09:01'],
    ]);
  });

  it('asked twice it moves nothing twice', () => {
    const history = open().publish(holiday);
    given(history)
      .when({ type: 'retime', by: { kind: 'system' }, calendar: calendarName(holiday) })
      .thenHappens();
  });

  it('that comes after both dates moves nothing, and is no fact', () => {
    const history = open();
    const before = history.facts.length;
    history.publish(withDaysOff('2', '2025-06-02'));
    expect(history.facts.length).toBe(before);
  });

  it('is counted into a wait that ends later, and both dates stay explained to the minute', () => {
    const history = open().at('2025-04-15T09:00').take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
    history.publish(holiday);
    history.at('2025-04-22T09:00').do({ type: 'supply-supplement', leg: history.leg('a'), papers: [] });
    // waited from 15/4 09:00 to 22/4 09:00 without 16/4: four days, after 21/4 17:30 and 18/4 09:00
    expect([owed(history), legDue(history)]).toEqual(['2025-04-25T17:30', '2025-04-24T09:00']);
    for (const target of [{ appointment: 1 }, { leg: history.leg('a') }]) {
      const { days: told, allotted } = explainDeadline(history.state, target, history.context());
      expect(told.reduce((sum, { counted }) => sum + counted, 0)).toBe(allotted);
    }
  });

  it('gives the citizen a day more to answer, and the flow wakes for that', () => {
    const history = open().at('2025-04-15T09:00').take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
    const asked = history.last('supplement.requested').data;
    history.publish(holiday);
    const { windowEndsAt, wakeUps } = history.last('handoff.retimed').data;
    expect([localIso(asked.windowEndsAt), localIso(windowEndsAt!)]).toEqual(['2025-05-08T17:30', '2025-05-09T17:30']);
    expect(wakeUps.map(({ kind, at }) => [kind, localIso(at)])).toEqual([['window-ended', '2025-05-09T17:31']]);
    history.publish(withDaysOff('3'));
    const restored = history.last('handoff.retimed').data;
    expect(localIso(restored.windowEndsAt!)).toBe('2025-05-08T17:30');
    expect(restored.wakeUps.map(({ at }) => localIso(at))).toEqual(['2025-05-08T17:31']);
  });

  it('moves that time of a leg, too, to which nobody has given a term yet', () => {
    const open = procedure('chua-co-han', [step('a', { term: 'set-per-case' })]);
    const history = accepted(open, '2025-04-15T09:00').take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
    history.publish(holiday);
    const { dueAt, windowEndsAt } = history.last('handoff.retimed').data;
    expect([dueAt, localIso(windowEndsAt!)]).toEqual([undefined, '2025-05-09T17:30']);
  });

  it('known when papers were asked for, and taken back, leaves the time that was said', () => {
    const history = open().at('2025-04-15T09:00').publish(holiday).take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
    const window = () => localIso(history.state.legs[history.leg('a')]!.requests[0]!.windowEndsAt);
    expect(window()).toBe('2025-05-09T17:30');
    history.publish(withDaysOff('3'));
    expect(window()).toBe('2025-05-09T17:30');
  });

  it('leaves what special law granted on top', () => {
    const history = open().at('2025-04-15T08:00').take('a');
    history.do({ type: 'extend-by-law', leg: history.leg('a'), ground: 'luat', term: days(2), reason: nobody });
    expect([owed(history), legDue(history)]).toEqual(['2025-04-22T17:30', '2025-04-21T09:00']);
    history.publish(holiday);
    expect([owed(history), legDue(history)]).toEqual(['2025-04-23T17:30', '2025-04-22T09:00']);
    history.publish(withDaysOff('3'));
    expect([owed(history), legDue(history)]).toEqual(['2025-04-22T17:30', '2025-04-21T09:00']);
  });

  it('is the system that counts anew, nobody else', () =>
    given(open())
      .when({ type: 'retime', by: officerOf('a'), calendar: 'x' })
      .thenRefused(NotYourCase));
});

it('a due that the calendar of the start does not reach is counted by the one in force', () => {
  const calendar = knownUntil('2025-04-18');
  const history = accepted(procedure('mot-chang', [step('a')], { total: days(3) }), '2025-04-14T09:00', { calendar });
  history
    .publish(swapped)
    .take('a')
    .do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
  history.at('2025-04-16T09:00').do({ type: 'supply-supplement', leg: history.leg('a'), papers: [] });
  expect(owed(history)).toBe('2025-04-21T17:30');
});

describe('what ended keeps its verdict and its calendar', () => {
  it('a closed case is not moved, and is explained as it was judged', () => {
    const history = promised(2, 1, '2025-04-14T09:00').complete('a', '2025-04-17T10:00');
    const { verdict } = history.state;
    const ledger = ledgerOf(history.state, history.context());
    const explained = explainDeadline(history.state, {}, history.context());
    history.publish(withDaysOff('2', '2025-04-15', '2025-04-16'));
    expect(history.state.verdict).toEqual(verdict);
    expect(verdict).toMatchObject({ calendar: 'spring-2025@0', owed: { lateMinutes: 150 } });
    expect(ledgerOf(history.state, history.context())).toEqual(ledger);
    expect(explainDeadline(history.state, {}, history.context())).toEqual(explained);
  });

  it('the first of two appointments, once met, stands while the second is counted anew', () => {
    const history = accepted(twoDates, '2025-04-14T09:00', { calendar: beforeTheSwap });
    history.complete('check', '2025-04-15T10:00').complete('tax', '2025-04-16T10:00');
    history.do({ type: 'record-payment', leg: history.leg('pay'), proof: nobody, cashless: true });
    const [first, second] = history.state.appointments;
    history.publish(withDaysOff('2', '2025-04-15', '2025-04-17'));
    const [firstAfter, secondAfter] = history.state.appointments;
    expect(firstAfter).toEqual(first);
    expect([localIso(second!.dueAt), localIso(secondAfter!.dueAt)]).toEqual(['2025-04-18T17:30', '2025-04-21T17:30']);
    expect(explainDeadline(history.state, { appointment: 1 }, history.context()).calendar).toBe('spring-2025@0');
  });
});

describe('I11, at every moment of any case', () => {
  const other = withDaysOff('2', '2025-04-08', '2025-04-15', '2025-04-22', '2025-05-09');
  const dates = ({ state }: History) => ({
    segments: state.appointments.map(({ n, dueAt, announcedDueAt, met }) => ({ n, dueAt, announcedDueAt, met })),
    legs: allLegs(state).map(({ id, dueAt, status }) => ({ id, dueAt, status })),
    windows: allLegs(state).flatMap(({ requests }) => requests.map(({ windowEndsAt }) => windowEndsAt)),
    verdict: state.verdict,
  });
  /** The same case as far as it has come, so that what is tried on it does not happen to it. */
  const copyOf = (history: History): History => {
    const copy = new History(history.options, () => {}, [...history.published]).at(history.now);
    copy.facts = [...history.facts];
    return copy;
  };
  const thereAndBack = (history: History): void => {
    // what runs longer by a day off of before is shorter once that is a day of work; never than its start promised
    const isFirst = history.published.length === 0;
    const copy = copyOf(history);
    const before = dates(copy);
    const over = isOver(copy.state);
    copy.publish(other);
    const meanwhile = dates(copy);
    for (const [index, was] of before.segments.entries()) {
      const { dueAt, announcedDueAt } = meanwhile.segments[index]!;
      if (was.met || over) expect(meanwhile.segments[index]).toEqual(was);
      else if (isFirst) expect([dueAt >= was.dueAt, announcedDueAt >= was.announcedDueAt]).toEqual([true, true]);
    }
    if (isFirst)
      for (const [index, was] of before.windows.entries()) expect(meanwhile.windows[index]! >= was).toBe(true);
    for (const [index, was] of before.legs.entries()) {
      const leg = meanwhile.legs[index]!;
      const runs = isOpen(copy.state.legs[leg.id]!);
      if (!runs) expect(leg).toEqual(was);
      else if (isFirst) expect((leg.dueAt ?? '') >= (was.dueAt ?? '')).toBe(true);
    }
    copy.publish(history.context().calendar);
    expect(dates(copy)).toEqual(before);
  };

  it('there and back is as before; meanwhile nothing that runs is shorter, and nothing that ended has moved', () =>
    fc.assert(
      fc.property(arbTold, (told) => void tell({ ...told, ownHours: false }, thereAndBack)),
      { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 100) },
    ));
});

it('a wait that ends under another calendar: the date is the later of both, and its minutes are those counted now', () => {
  // one day from 14/4 07:30 was 15/4; now 15/4 is off, and 22/4, off before, is not
  const [before, now] = [withDaysOff('b', '2025-04-22'), withDaysOff('n', '2025-04-15')];
  const outside = procedure('cho-ngoai', [step('thue', { clock: 'outside' })], { total: days(1) });
  const history = accepted(outside, '2025-04-14T07:30', { calendar: before }).at('2025-04-16T07:31').publish(now);
  history.complete('thue', '2025-04-18T07:31');
  // under the first: 15/4 and 1921 minutes; under this one: 16/4 and 1441
  expect(owed(history)).toBe('2025-04-23T07:31');
  const { days: told, allotted } = explainDeadline(history.state, {}, history.context());
  expect([allotted, told.reduce((sum, { counted }) => sum + counted, 0)]).toEqual([1440, 1440]);
});
