import { calendarName, type WorkCalendar } from '@lienthong/calendar';
import { localIso } from '@lienthong/kernel';
import { explainDeadline } from '../explanation/explain-deadline.js';
import { SupplementWindowOpen } from '../supplement/supplement.errors.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { beforeTheSwap, fixtureCalendar, withDaysOff } from '../testing/fixture-calendar.js';
import { given } from '../testing/given.js';
import { History, nobody } from '../testing/history.js';
import { chain } from '../testing/sample-procedures.js';

const holiday = withDaysOff('2', '2025-04-08');
const registered = (at = '2025-04-07T14:00', calendar: WorkCalendar = fixtureCalendar) =>
  new History({ definition: chain, calendar }).open(at);
const due = ({ state }: History) => localIso(state.intakeDueAt);
const woken = ({ state }: History) => state.caseWakeUps.map(({ kind, at }) => [kind, localIso(at)]);
const told = (history: History) => history.types().filter((type) => type === 'intake.retimed').length;
const retime = (calendar: WorkCalendar) =>
  ({ type: 'retime', by: { kind: 'system' }, calendar: calendarName(calendar) }) as const;

it('a new day off inside the eight hours moves the answer by that day, as a fact, and the case wakes anew', () => {
  const history = registered();
  expect(due(history)).toBe('2025-04-08T14:00');
  history.at('2025-04-07T15:00').publish(holiday);
  expect(due(history)).toBe('2025-04-09T14:00');
  expect(history.last('intake.retimed').data.calendar).toBe(calendarName(holiday));
  expect(woken(history)).toEqual([
    ['intake-alert', '2025-04-07T16:00'],
    ['intake-overdue', '2025-04-09T14:01'],
  ]);
});

it('asked twice nothing happens; taken back the promise stands again (I11)', () => {
  const history = registered().at('2025-04-07T15:00');
  const before = woken(history);
  history.publish(holiday);
  given(history).when(retime(holiday)).thenHappens();
  history.publish(fixtureCalendar);
  expect([due(history), woken(history)]).toEqual(['2025-04-08T14:00', before]);
  history.publish(holiday);
  expect([due(history), told(history)]).toEqual(['2025-04-09T14:00', 3]);
});

it('never earlier: a Saturday that becomes a working day takes nothing from the counter', () => {
  // Friday 25/4 at 16:00: due on Monday; with Saturday 26/4 worked it would be Saturday
  const history = registered('2025-04-25T16:00', beforeTheSwap);
  expect(due(history)).toBe('2025-04-28T16:00');
  history.publish(fixtureCalendar);
  expect([due(history), told(history)]).toEqual(['2025-04-28T16:00', 0]);
});

it('a promise on what is a day off now is due at the close of the next working day', () => {
  const history = registered('2025-04-25T16:00', beforeTheSwap);
  history.publish(withDaysOff('3', '2025-04-28'));
  expect(due(history)).toBe('2025-04-29T17:30');
});

it('the deadline that moved is not told of, and the alert that was given is not given again', () => {
  const history = registered().at('2025-04-07T16:00');
  const old = history.state.intakeDueAt;
  history.do({ type: 'notice-case', kind: 'intake-alert', dueAt: old });
  history.publish(holiday);
  expect(woken(history)).toEqual([['intake-overdue', '2025-04-09T14:01']]);
  history.at('2025-04-08T14:01');
  given(history).when({ type: 'notice-case', kind: 'intake-overdue', dueAt: old }).thenHappens();
  history.at('2025-04-09T14:01');
  const { intakeDueAt: dueAt } = history.state;
  given(history).when({ type: 'notice-case', kind: 'intake-overdue', dueAt }).thenHappens('case.noticed');
});

it('an alert that has not come yet moves too, and the old one is no alert any more', () => {
  const history = registered('2025-04-07T17:00');
  const old = history.state.intakeDueAt;
  history.publish(holiday);
  expect(woken(history)[0]).toEqual(['intake-alert', '2025-04-09T09:00']);
  history.at('2025-04-08T09:00');
  given(history).when({ type: 'notice-case', kind: 'intake-alert', dueAt: old }).thenHappens();
});

it('while papers are owed no clock runs; once they are there it begins from zero under the calendar in force (L8)', () => {
  const history = registered().at('2025-04-07T15:00');
  history.do({ type: 'request-intake-supplement', items: nobody });
  const stopped = due(history);
  history.publish(holiday);
  expect([due(history), told(history)]).toEqual([stopped, 1]);
  history.at('2025-04-07T16:00').do({ type: 'supply-intake-supplement', papers: [] });
  expect(due(history)).toBe('2025-04-09T16:00');
  history.publish(fixtureCalendar);
  expect([due(history), told(history)]).toEqual(['2025-04-09T16:00', 1]);
});

describe('the time of the citizen to bring what the counter asked for (L9)', () => {
  const asked = () => {
    const history = registered().at('2025-04-07T15:00');
    history.do({ type: 'request-intake-supplement', items: nobody });
    return history;
  };
  const tell = { type: 'notice-case', kind: 'intake-window-ended' } as const;

  it('is longer by a new day off, as a fact; the case wakes then, and is not closed before', () => {
    const history = asked();
    // 15 working days after 07/04 with 30/4 to 2/5 off and Saturday 26/4 worked
    expect(woken(history)).toEqual([['intake-window-ended', '2025-04-26T17:31']]);
    const { dueAt } = history.state.caseWakeUps[0]!;
    history.publish(holiday);
    expect(localIso(history.last('intake.retimed').data.windowEndsAt!)).toBe('2025-04-28T17:30');
    expect(woken(history)).toEqual([['intake-window-ended', '2025-04-28T17:31']]);
    history.at('2025-04-26T17:31');
    given(history)
      .when({ ...tell, dueAt })
      .thenHappens();
    given(history).when({ type: 'close-unsupplied' }).thenRefused(SupplementWindowOpen);
    history.at('2025-04-28T17:31');
    given(history)
      .when({ ...tell, dueAt: history.state.caseWakeUps[0]!.dueAt })
      .thenHappens('case.noticed', 'case.stopped');
  });

  it('is never earlier than was said, and a day off that is taken back restores it (I11)', () => {
    const history = asked();
    const before = woken(history);
    history.publish(beforeTheSwap);
    expect(woken(history)).toEqual([['intake-window-ended', '2025-04-28T17:31']]);
    history.publish(fixtureCalendar);
    expect(woken(history)).toEqual(before);
    history.publish(withDaysOff('4', '2025-06-02'));
    expect([woken(history), told(history)]).toEqual([before, 2]);
  });

  it('explains itself under the calendar in force', () => {
    const history = asked().publish(holiday);
    const { dueAt, days: counted } = explainDeadline(history.state, { supplement: 'intake' }, history.context());
    expect(localIso(dueAt)).toBe('2025-04-28T17:30');
    expect(counted.find(({ date }) => date === '2025-04-08')?.counted).toBe(0);
  });

  it('of an unlawful request nobody waits for the end', () => {
    const history = asked();
    history.do({ type: 'supply-intake-supplement', papers: [] });
    history.do({ type: 'request-intake-supplement', items: nobody });
    const { windowEndsAt } = history.state.intakeRequests[1]!;
    history.publish(holiday);
    expect(history.state.intakeRequests[1]!.windowEndsAt).toBe(windowEndsAt);
  });
});

it('an unlawful second request moves nothing, under another calendar neither', () => {
  const history = registered().at('2025-04-07T15:00');
  history.do({ type: 'request-intake-supplement', items: nobody });
  history.at('2025-04-07T16:00').do({ type: 'supply-intake-supplement', papers: [] });
  history.do({ type: 'request-intake-supplement', items: nobody });
  history.publish(holiday);
  expect([due(history), told(history)]).toEqual(['2025-04-09T16:00', 1]);
  history.do({ type: 'supply-intake-supplement', papers: [] });
  history.publish(fixtureCalendar);
  expect(due(history)).toBe('2025-04-08T16:00');
});

it('once the counter has answered nothing of it is counted anew', () => {
  const accepted = registered().at('2025-04-07T15:00').accept();
  accepted.publish(holiday);
  const refused = registered().at('2025-04-07T15:00');
  refused.do({ type: 'refuse-case', reason: nobody, ground: 'ho-so-khong-hop-le' });
  refused.publish(holiday);
  expect([told(accepted), told(refused)]).toEqual([0, 0]);
});

it('internal work has no intake', () => {
  const definition = procedure('noi-bo', [step('a', { term: days(2) })], { kind: 'internal', total: days(3) });
  const history = new History({ definition }).open('2025-04-07T14:00');
  history.publish(holiday);
  expect(told(history)).toBe(0);
});

it('the moved deadline explains itself: the day off counts nothing', () => {
  const history = registered().at('2025-04-07T15:00').publish(holiday);
  const {
    startAt,
    dueAt,
    days: counted,
    allotted,
  } = explainDeadline(history.state, { intake: true }, history.context());
  expect([localIso(startAt), dueAt && localIso(dueAt), allotted]).toEqual([
    '2025-04-07T14:00',
    '2025-04-09T14:00',
    480,
  ]);
  expect(counted.reduce((sum, day) => sum + day.counted, 0)).toBe(480);
});
