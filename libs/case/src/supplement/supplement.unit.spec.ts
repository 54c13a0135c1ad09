import { localIso } from '@lienthong/kernel';
import { LegNotInState } from '../handoff/handoff.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { nationalStatus } from '../national-status.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { firstLeg, type History, nobody } from '../testing/history.js';
import { accepted, chain, fork } from '../testing/sample-procedures.js';
import { isOnTime766 } from '../verdict/qd766.js';
import { SupplementNotRequested, SupplementOpen } from './supplement.errors.js';

const ask = (history: History, leg = firstLeg('a')) => history.do({ type: 'request-supplement', leg, items: nobody });
const answer = (history: History, leg = firstLeg('a')) => history.do({ type: 'supply-supplement', leg, papers: [] });
const owed = (history: History) => localIso(history.state.appointments[0]!.dueAt);
const asked = (at: string) => {
  const history = accepted().at(at).take('a');
  ask(history);
  return history;
};

describe('a lawful request', () => {
  it('stops leg and case; status 5; nothing is overdue while it waits', () => {
    const history = asked('2025-04-08T09:00').at('2025-06-02T09:00');
    expect(nationalStatus(history.state)).toBe(5);
    const { segments, holder } = ledgerOf(history.state, history.context());
    expect([segments[0]!.owed.timeliness, holder.class]).toEqual(['early', 'citizen']);
    given(history)
      .when({ type: 'notice', leg: firstLeg('a'), kind: 'overdue', dueAt: history.state.legs[firstLeg('a')]!.dueAt! })
      .thenHappens();
  });
  it('resumes with what was left, and moves the date by the same minutes', () => {
    const history = asked('2025-04-08T09:00').at('2025-04-10T10:00');
    const before = owed(history);
    answer(history);
    expect([before, owed(history)]).toEqual(['2025-04-21T17:30', '2025-04-24T08:30']);
    expect(localIso(history.state.legs[firstLeg('a')]!.dueAt!)).toBe('2025-04-14T10:00');
    expect(history.state.appointments[0]!.versions.map(({ cause }) => cause)).toEqual(['accept', 'suspension']);
  });
  it('while it waits the agency may not go on', () =>
    given(asked('2025-04-08T09:00'))
      .when({ type: 'complete-step', leg: firstLeg('a') })
      .thenRefused(LegNotInState));
  it('a case withdrawn while it waits is never late by waiting (time.md §6)', () => {
    const history = asked('2025-04-08T09:00').at('2025-06-02T09:00');
    history.do({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody });
    expect(nationalStatus(history.state)).toBe(8);
    const { owed: judged } = history.last('verdict.frozen').data;
    expect([judged.timeliness, judged.lateMinutes]).toEqual(['early', 0]);
  });
});

describe('an unlawful request moves nothing: clock and custody stay with the agency', () => {
  it.each([
    [
      'second',
      () => {
        const history = asked('2025-04-08T09:00').at('2025-04-08T10:00');
        answer(history);
        return history;
      },
    ],
    ['late', () => accepted().at('2025-04-11T09:00').take('a')],
    [
      'after-due',
      () =>
        accepted(procedure('ngay', [step('a', { term: days(1) })], { total: days(1) }))
          .at('2025-04-09T09:00')
          .take('a'),
    ],
  ] as const)('%s', (because, told) => {
    const history = told();
    const [before, leg] = [owed(history), history.state.legs[firstLeg('a')]!.dueAt];
    ask(history);
    expect(history.last('supplement.requested').data).toMatchObject({ lawful: false, unlawfulBecause: because });
    expect(nationalStatus(history.state)).toBe(4);
    history.at('2025-04-16T09:00');
    answer(history);
    expect([owed(history), history.state.legs[firstLeg('a')]!.dueAt]).toEqual([before, leg]);
  });
  it('the last minute of the window is in time, and a step done again counts from its first start', () => {
    expect(asked('2025-04-10T17:30').last('supplement.requested').data.lawful).toBe(true);
    expect(asked('2025-04-10T17:31').last('supplement.requested').data.lawful).toBe(false);
    const history = accepted().complete('a', '2025-04-08T09:00').at('2025-04-08T10:00').take('b');
    history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: 'a' as never, reasonCode: 'x' });
    history.at('2025-04-11T09:00').take('a');
    ask(history, history.leg('a'));
    expect(history.last('supplement.requested').data).toMatchObject({ lawful: false, unlawfulBecause: 'late' });
  });
  it('a second request makes the case late for QĐ 766, whatever the date', () => {
    const history = asked('2025-04-08T09:00').at('2025-04-08T10:00');
    answer(history);
    expect(isOnTime766(history.state, history.now)).toBe(true);
    ask(history);
    expect(isOnTime766(history.state, history.now)).toBe(false);
  });
});

it('nothing is asked twice at once, and nothing answered that was not asked', () => {
  const history = accepted().at('2025-04-11T09:00').take('a');
  given(history)
    .when({ type: 'supply-supplement', leg: firstLeg('a'), papers: [] })
    .thenRefused(SupplementNotRequested);
  ask(history);
  given(history)
    .when({ type: 'request-supplement', leg: firstLeg('a'), items: nobody })
    .thenRefused(SupplementOpen);
});

it('four rounds never yield a false overdue (peers: opencps #1254): only the first stops the clock', () => {
  const history = accepted().at('2025-04-08T09:00').take('a');
  for (const day of ['08', '09', '10', '11']) {
    history.at(`2025-04-${day}T09:00`);
    ask(history);
    history.at(`2025-04-${day}T10:00`);
    answer(history);
  }
  expect(owed(history)).toBe('2025-04-22T08:30');
  expect(localIso(history.state.legs[firstLeg('a')]!.dueAt!)).toBe('2025-04-10T10:00');
});

it('beside a waiting branch the other runs on, and overlapping waits count once', () => {
  const history = accepted(fork).complete('a', '2025-04-08T09:00').take('b').take('c');
  ask(history, history.leg('b'));
  expect(history.state.legs[history.leg('c')]!.status).toBe('held');
  history.complete('c', '2025-04-09T09:00').at('2025-04-10T09:00');
  answer(history, history.leg('b'));
  expect(owed(history)).toBe('2025-04-16T17:30');
});

it('a procedure that says so starts the clock anew, full term, from the answer', () => {
  const history = accepted({ ...chain, supplement: { ...chain.supplement, clock: 'restart' } });
  history.at('2025-04-08T09:00').take('a');
  ask(history);
  history.at('2025-04-10T10:00');
  answer(history);
  const { cause, startAt, dueAt } = history.last('appointment.set').data;
  expect([cause, localIso(startAt), localIso(dueAt)]).toEqual(['restart', '2025-04-10T10:00', '2025-04-24T17:30']);
});

it('only the answer restarts a clock, and what was over in the voided segment delays nobody in the new one', () => {
  const restarting = { ...chain, supplement: { ...chain.supplement, clock: 'restart' as const, requestWithin: 9 } };
  const history = accepted(restarting).at('2025-04-14T09:00').take('a');
  ask(history);
  history.at('2025-04-15T09:00');
  answer(history);
  history.complete('a', '2025-04-15T10:00').complete('b', '2025-04-22T10:00').complete('c', '2025-04-29T10:00');
  const { owed: judged } = history.last('verdict.frozen').data;
  expect(history.types().filter((type) => type === 'appointment.set')).toHaveLength(2);
  expect([localIso(judged.dueAt), judged.lateMinutes]).toEqual(['2025-04-28T17:30', 150]);
  // 60 minutes of a, 960 each of b and c lie in the new segment
  expect(judged.shares.map(({ minutes }) => minutes)).toEqual([4, 73, 73]);
});
