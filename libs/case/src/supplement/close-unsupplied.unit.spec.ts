import { localIso } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { nationalStatus } from '../national-status.js';
import { given } from '../testing/given.js';
import { firstLeg, type History, nobody, officerOf } from '../testing/history.js';
import { accepted, fork } from '../testing/sample-procedures.js';
import { SupplementNotOwed, SupplementWindowOpen } from './supplement.errors.js';

const leg = firstLeg('a');
const close = { type: 'close-unsupplied' } as const;
const asked = (): History => {
  const history = accepted().at('2025-04-08T09:00').take('a');
  history.do({ type: 'request-supplement', leg, items: nobody });
  return history;
};
const told = (history: History) => {
  const { windowEndsAt } = history.last('supplement.requested').data;
  return { type: 'notice', leg, kind: 'window-ended', dueAt: windowEndsAt } as const;
};

describe('L9: closed after the window of silence', () => {
  it('by the flow when it wakes, a minute after the window, as the system’s act', () => {
    const history = asked().at('2025-04-28T17:30');
    given(history).when(told(history)).thenHappens();
    history.at('2025-04-28T17:31');
    given(history).when(told(history)).thenHappens('handoff.due-soon-noticed', 'case.stopped', 'verdict.frozen');
    expect(history.last('case.stopped')).toMatchObject({ by: { kind: 'flow' }, data: { ground: 'unsupplied' } });
    expect(nationalStatus(history.state)).toBe(8);
    given(history).when(told(history)).thenHappens();
  });

  it('or by agency or counter, not before, and only what was lawfully asked for', () => {
    given(asked().at('2025-04-28T17:30')).when(close).thenRefused(SupplementWindowOpen);
    given(asked().at('2025-04-28T17:31'))
      .when({ ...close, by: officerOf('b') })
      .thenRefused(NotYourCase);
    given(asked().at('2025-04-28T17:31'))
      .when({ ...close, by: officerOf('a') })
      .thenHappens('case.stopped', 'verdict.frozen');
    const unlawful = accepted().at('2025-04-11T09:00').take('a');
    unlawful.do({ type: 'request-supplement', leg, items: nobody });
    given(unlawful.at('2025-06-02T09:00')).when(close).thenRefused(SupplementNotOwed);
  });

  it('time.md §6: the end is the request, so nobody is late by waiting, however late the flow wakes', () => {
    const history = asked().at('2025-06-02T09:00');
    history.do(close);
    const { endedAt, owed, usedMinutes } = history.last('verdict.frozen').data;
    expect([localIso(endedAt), owed.timeliness, owed.lateMinutes, usedMinutes]).toEqual([
      ...['2025-04-08T09:00', 'early', 0, 480],
    ]);
  });

  it('beside it a branch that worked on keeps its own ledger; the life ends with the leg that asked', () => {
    const history = accepted(fork).complete('a', '2025-04-08T09:00').take('b').take('c');
    history.at('2025-04-08T10:00');
    history.do({ type: 'request-supplement', leg: history.leg('b'), items: nobody });
    history.complete('c', '2025-04-10T09:00').at('2025-06-02T09:00');
    history.do(close);
    const { path, to, side } = ledgerOf(history.state, history.context());
    expect(localIso(to)).toBe('2025-04-08T10:00');
    expect(path.at(-1)).toMatchObject({ leg: history.leg('b'), to });
    expect(side.map((one) => one.leg)).toEqual([history.leg('c')]);
  });
});
