import { localIso } from '@lienthong/kernel';
import { procedure, step } from '../testing/definition.builder.js';
import { type History, nobody } from '../testing/history.js';
import { accepted, fork, twoDates } from '../testing/sample-procedures.js';
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
  it('what comes back from an outside body comes from another sender, though it be the same agency (time.md §2, transferCutOff)', () => {
    const posted = procedure(
      'niem-yet',
      [step('posting', { agency: 'x', clock: 'outside' }), step('decide', { agency: 'x', after: ['posting'] })],
      { transferCutOff: 'after-15:00' },
    );
    const history = accepted(posted, '2025-04-07T09:00').at('2025-04-08T15:01');
    const { endAt } = projected(history);
    history.complete('posting', '2025-04-08T15:01');
    const { startAt, dueAt } = history.state.legs[history.leg('decide')]!;
    expect([localIso(startAt), localIso(endAt)]).toEqual(['2025-04-09T07:30', localIso(dueAt!)]);
  });
  it('nothing is foreseen between two appointments, or after the end', () => {
    const history = accepted(twoDates).complete('check', '2025-04-08T09:00');
    expect(project(history.state, history.context())).toBeUndefined();
    history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody });
    expect(project(history.state, history.context())).toBeUndefined();
  });
});
