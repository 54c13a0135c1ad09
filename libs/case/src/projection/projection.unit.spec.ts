import { localIso } from '@lienthong/kernel';
import { explainDeadline, NoDeadline } from '../explanation/explain-deadline.js';
import { History, nobody } from '../testing/history.js';
import { accepted, chain, fork, twoDates } from '../testing/sample-procedures.js';
import { project } from './project.js';

const projected = (history: History) => project(history.state, history.context())!;

describe('projection', () => {
  it('on a plain chain a leg must end by its due plus the slack (time.md §10)', () => {
    const history = accepted();
    const { slackAnnounced, open, endAt } = projected(history);
    expect([localIso(endAt), slackAnnounced]).toEqual(['2025-04-21T09:00', 390]);
    const due = history.state.legs[history.leg('a')]!.dueAt!;
    expect(history.context().calendar.minutesBetween(due, open[0]!.mustEndBy!)).toBe(390);
  });
  it('first to act is the open leg that must end first, ties to the earlier; the last step must begin by the opening of its day', () => {
    const history = accepted(fork, '2025-04-07T07:30').complete('a', '2025-04-07T17:30');
    const { firstToAct, open } = projected(history);
    expect(firstToAct).toBe('b.1.1');
    expect(open.map(({ leg, mustEndBy }) => [leg, localIso(mustEndBy!)])).toEqual([
      ['b.1.1', '2025-04-14T07:30'],
      ['c.1.1', '2025-04-14T07:30'],
    ]);
  });
  it('what waits is taken as answered now', () => {
    const history = accepted().at('2025-04-08T09:00').take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
    const before = projected(history);
    const after = projected(history.at('2025-04-16T09:00'));
    expect(before.slackAnnounced).toBe(after.slackAnnounced);
  });
  it('an overrun leg is expected to end now', () => {
    const history = accepted().at('2025-04-11T09:00');
    expect(localIso(projected(history).steps[0]!.endAt)).toBe('2025-04-11T09:00');
  });
  it('nothing is foreseen between two appointments, or after the end', () => {
    const history = accepted(twoDates).complete('check', '2025-04-08T09:00');
    expect(project(history.state, history.context())).toBeUndefined();
    history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody });
    expect(project(history.state, history.context())).toBeUndefined();
  });
});

describe('explanation', () => {
  it('names received, cut-off, start, term, and every day with its reason', () => {
    const history = accepted({ ...chain, receiptCutOff: 'last-hour' }, '2025-04-23T16:30');
    const explained = explainDeadline(history.state, {}, history.context());
    expect([localIso(explained.receivedAt), explained.cutOff, localIso(explained.startAt)]).toEqual([
      '2025-04-23T16:30',
      'last-hour',
      '2025-04-24T07:30',
    ]);
    expect(explained.term).toEqual({ amount: 10, unit: 'working-day' });
    const told = explained.days.map(({ date, workingDay, reason }) => [date.slice(5), workingDay ?? '-', reason.en]);
    expect(told.slice(0, 9)).toEqual([
      ['04-24', 0, 'Working day'],
      ['04-25', 1, 'Working day'],
      ['04-26', 2, 'Swapped working day'],
      ['04-27', '-', 'Weekly rest day'],
      ['04-28', 3, 'Working day'],
      ['04-29', 4, 'Working day'],
      ['04-30', '-', 'Holiday'],
      ['05-01', '-', 'Holiday'],
      ['05-02', '-', 'Holiday'],
    ]);
    expect(told.at(-1)).toEqual(['05-12', 10, 'Working day']);
  });
  it('a leg explains its own due; what promises nothing has no deadline', () => {
    const history = accepted().complete('a', '2025-04-09T15:01');
    const { receivedAt, startAt, cutOff, allotted } = explainDeadline(
      history.state,
      { leg: history.leg('b') },
      history.context(),
    );
    expect([localIso(receivedAt), localIso(startAt), cutOff, allotted]).toEqual([
      '2025-04-09T15:01',
      '2025-04-10T07:30',
      'after-15:00',
      1440,
    ]);
    const registered = new History({ definition: chain }).open('2025-04-07T09:00');
    expect(() => explainDeadline(registered.state, {}, registered.context())).toThrow(NoDeadline);
  });
});
