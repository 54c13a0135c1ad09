import { localIso } from '@lienthong/kernel';
import { History, nobody } from '../testing/history.js';
import { accepted, chain, fork } from '../testing/sample-procedures.js';
import { nextWakeUpOf, outlookOf } from './outlook.js';

const seen = (history: History) => {
  const { endAt, slackMinutes, act, lookAgainAt } = outlookOf(history.state, history.context())!;
  return [localIso(endAt), slackMinutes, act?.leg, act?.by && localIso(act.by), localIso(lookAgainAt)];
};

describe('the outlook of a case', () => {
  it('stands until somebody’s time runs out: nothing of it moves before', () => {
    const history = accepted();
    const first = ['2025-04-21T09:00', 390, 'a.1.1', '2025-04-10T17:30', '2025-04-10T09:01'];
    expect(seen(history)).toEqual(first);
    expect(seen(history.at('2025-04-09T16:00'))).toEqual(first);
    expect(seen(history.at('2025-04-10T09:00'))).toEqual(first);
  });

  it('then loses a minute with every working minute, and is looked at again within a quarter of an hour', () => {
    const history = accepted().at('2025-04-10T09:01');
    expect(seen(history)).toEqual(['2025-04-21T09:01', 389, 'a.1.1', '2025-04-10T17:30', '2025-04-10T09:16']);
    expect(seen(history.at('2025-04-11T08:00')).slice(1)).toEqual([
      -30,
      'a.1.1',
      '2025-04-10T17:30',
      '2025-04-11T08:15',
    ]);
  });

  it('stands while papers are awaited, for date and end move together', () => {
    const history = accepted().at('2025-04-08T09:00').take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
    const [, slack, , , again] = seen(history);
    expect([slack, again]).toEqual([390, '2025-04-09T09:00']);
    expect(seen(history.at('2025-04-16T09:00'))[1]).toBe(390);
  });

  it('names the leg that must end first, of several', () => {
    const history = accepted(fork, '2025-04-07T07:30').complete('a', '2025-04-07T17:30');
    expect(outlookOf(history.state, history.context())?.act).toMatchObject({ leg: 'b.1.1', agency: 'b' });
  });

  it('is none before acceptance and after the end', () => {
    const history = new History({ definition: chain }).open('2025-04-07T09:00');
    expect(outlookOf(history.state, history.context())).toBeUndefined();
    history.accept();
    history.do({ type: 'withdraw', reason: nobody });
    expect(outlookOf(history.state, history.context())).toBeUndefined();
  });
});

it('a flow looks next at the first wake-up of which nobody was told', () => {
  const history = new History({ definition: chain }).open('2025-04-07T09:00');
  const next = () => {
    const at = nextWakeUpOf(history.state);
    return at && localIso(at);
  };
  expect(next()).toBe('2025-04-07T11:00');
  history.accept();
  expect(next()).toBe('2025-04-08T15:00');
  const leg = history.leg('a');
  history.at('2025-04-08T15:00').do({ type: 'notice', leg, kind: 'half-used', dueAt: history.state.legs[leg]!.dueAt! });
  expect(next()).toBe('2025-04-09T07:30');
  history.do({ type: 'withdraw', reason: nobody });
  expect(next()).toBeUndefined();
});
