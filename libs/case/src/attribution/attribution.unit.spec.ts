import { plusMinutes, workingMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import type { Fact } from '../event.js';
import { foldCase } from '../evolve.js';
import { ledgerOf } from '../ledger/ledger.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { fixtureCalendar as K } from '../testing/fixture-calendar.js';
import { type History, nobody } from '../testing/history.js';
import { accepted, fork } from '../testing/sample-procedures.js';
import { judgeSegment } from '../verdict/judge.js';
import { apportion } from './apportion.js';

const strict = procedure(
  'nghiem',
  [
    step('a', { term: days(2) }),
    step('b', { term: days(2), after: ['a'] }),
    step('c', { term: days(2), after: ['b'] }),
  ],
  { total: days(6, 'exact') },
);
/** Each agency takes so many working minutes, one after the other. */
const told = (...minutes: number[]): History => {
  const history = accepted(strict);
  ['a', 'b', 'c'].forEach((name, index) => {
    history.complete(name, K.add(history.now, workingMinutes(minutes[index]!)));
  });
  return history;
};
const owed = (history: History) => history.last('verdict.frozen').data.owed;
const blamed = (history: History) =>
  Object.fromEntries(owed(history).shares.map(({ agency, class: holder, minutes }) => [agency ?? holder, minutes]));

it('whole minutes in proportion, the largest remainders first, ties to the earlier', () => {
  expect(apportion(960, [1170, 120])).toEqual([871, 89]);
  expect(apportion(1230, [960, 600])).toEqual([757, 473]);
  expect(apportion(1, [5, 5])).toEqual([1, 0]);
  expect(apportion(0, [5, 5])).toEqual([0, 0]);
});

it('parts sum to the whole and none exceeds its weight', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1 }), fc.nat(20000), (weights, wanted) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const total = Math.min(wanted, sum);
      const parts = apportion(total, weights);
      expect(parts.reduce<number>((all, part) => all + part, 0)).toBe(total);
      for (const [index, part] of parts.entries()) expect(part).toBeLessThanOrEqual(weights[index]!);
    }),
  ));

it('peers §3.3: A two days over, B exactly on budget: late 2 days, A 2, B 0', () =>
  expect(blamed(told(1920, 960, 960))).toEqual({ a: 960 }));

it('what somebody saved helps every overrunner in proportion, whatever the order', () => {
  expect(blamed(told(1440, 480, 1440))).toEqual({ a: 240, c: 240 });
  expect(blamed(told(480, 1440, 1440))).toEqual({ b: 240, c: 240 });
});

it('I7: nobody over, no grace, terms within the total: never late', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 960 }), { minLength: 3, maxLength: 3 }), (minutes) =>
      expect(owed(told(...minutes)).timeliness).not.toBe('late'),
    ),
  ));

it('I6: whoever delays more never makes another answer for more than its own overrun', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (mine, yours) => {
      const shares = blamed(told(mine, yours, 960));
      expect(shares.b ?? 0).toBeLessThanOrEqual(Math.max(0, yours - 960));
      expect(shares.c ?? 0).toBe(0);
    }),
  ));

it('minutes that fit neither the definition nor the law’s grace are nobody’s', () => {
  const tight = procedure('chat', [step('a', { term: days(3) })], { total: days(1) });
  const { lateMinutes, shares } = owed(accepted(tight).complete('a', '2025-04-10T09:00'));
  expect([lateMinutes, shares]).toEqual([570, [{ class: 'system', cause: 'unallotted', minutes: 570 }]]);
});

it('an innocent sender does not answer for the night that the cut-off adds', () => {
  const night = { ...strict, transferCutOff: 'after-15:00' as const };
  const history = accepted(night, '2025-04-07T16:00')
    .complete('a', '2025-04-09T15:30')
    .complete('b', '2025-04-11T17:30');
  history.complete('c', '2025-04-15T17:30');
  expect(owed(history).shares.map(({ class: holder, cause }) => [holder, cause])).toEqual([['system', 'unallotted']]);
});

describe('parallel branches', () => {
  const joined = (b: string, c: string, d: string) =>
    accepted(fork, '2025-04-07T07:30')
      .complete('a', '2025-04-07T17:30')
      .complete('c', c)
      .complete('b', b)
      .complete('d', d);

  it('the branch with room in the plan may use it before it answers for a delay', () => {
    // planned: b 3 days, c 2: c has a day of float at the join
    const history = accepted(fork, '2025-04-07T07:30')
      .complete('a', '2025-04-07T17:30')
      .complete('b', '2025-04-10T17:30');
    history.complete('c', '2025-04-15T17:30').complete('d', '2025-04-16T17:30');
    expect([owed(history).lateMinutes, blamed(history)]).toEqual([960, { c: 960 }]);
    const { path } = ledgerOf(history.state, history.context());
    expect(path.find(({ kind, leg }) => kind === 'hold' && leg === 'c.1.1')!.over).toBe(1920);
  });
  it('a branch that did not decide the end answers for nothing, and keeps its own late verdict', () => {
    const history = joined('2025-04-15T17:30', '2025-04-11T17:30', '2025-04-16T17:30');
    expect(blamed(history)).toEqual({ b: 960 });
    const side = history.facts.find((fact) => fact.type === 'handoff.completed' && fact.data.leg === 'c.1.1');
    expect(side?.data).toMatchObject({ timeliness: 'late', lateMinutes: 960 });
  });
  it('branches that join at the end of the case join there as well', () => {
    const open = procedure(
      'cuoi',
      [step('a'), step('b', { term: days(3), after: ['a'] }), step('c', { after: ['a'] })],
      {
        total: days(4, 'exact'),
      },
    );
    const history = accepted(open).complete('a', '2025-04-08T09:00').complete('b', '2025-04-11T09:00');
    history.complete('c', '2025-04-14T09:00');
    expect([owed(history).lateMinutes, blamed(history)]).toEqual([480, { c: 480 }]);
  });
});

it('E9, I10: an apology moves what was announced, not what is owed, nor anybody’s part in the delay', () => {
  const history = told(960, 1920, 480);
  const before = history.facts.slice(0, -4);
  const state = foldCase(before)!;
  const [segment] = state.appointments;
  const announcedDueAt = plusMinutes(segment!.dueAt, 3 * 1440);
  const { dueAt } = segment!;
  const data = { ...history.last('appointment.set').data, cause: 'apology', announcedDueAt } as const;
  const apology: Fact = { ...history.last('appointment.set'), data, seq: before.length + 1 };
  const apologised = foldCase([...before, apology])!;
  const late = K.add(dueAt, workingMinutes(630));
  const judged = (one: typeof state) =>
    judgeSegment(one, one.appointments[0]!, one.legs[history.leg('c')], late, true, history.context(late));
  expect(judged(apologised).owed).toEqual(judged(state).owed);
  expect(judged(apologised).owed.lateMinutes).toBe(630);
  expect(judged(apologised).announced).toMatchObject({ lateMinutes: 0 });
  expect(apologised.appointments[0]!.granted).toBe(segment!.granted);
});

it('what a branch waited after its planned date is no room of the branch: who overran keeps the minute beyond it (found by random histories)', () => {
  // s0 (1) → s1 (0.5) beside s2 (0.5) → s3 (0.5); s2 is half a day late, and waits for a minute of Tuesday
  const definition = procedure(
    'hai-nhanh',
    [
      step('s0', { term: days(1) }),
      step('s1', { term: days(0.5), after: ['s0'] }),
      step('s2', { term: days(0.5) }),
      step('s3', { term: days(0.5), after: ['s2'] }),
    ],
    { total: days(1.5, 'exact') },
  );
  const history = accepted(definition, '2025-04-07T07:30').take('s2').complete('s0', '2025-04-07T17:30');
  history.at('2025-04-07T17:31').do({ type: 'request-supplement', leg: history.leg('s2'), items: nobody });
  history.at('2025-04-08T07:31').do({ type: 'supply-supplement', leg: history.leg('s2'), papers: [] });
  history.complete('s2', '2025-04-08T07:32').complete('s1', '2025-04-08T11:30').complete('s3', '2025-04-08T13:32');
  const { lateMinutes, shares } = history.last('verdict.frozen').data.owed;
  expect([lateMinutes, shares]).toMatchObject([1, [{ leg: history.leg('s2'), cause: 'hold', minutes: 1 }]]);
});
