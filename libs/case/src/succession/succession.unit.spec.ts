import { agencyCode, instant } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import type { CustodyInterval } from '../fact-values.js';
import { HandoffNotHeld } from '../handoff/handoff.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { given } from '../testing/given.js';
import { desk, type History, officerOf } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';

const MERGED = '2025-04-10T00:00';

/** Agencies `a`, `b` and the counter go over to `moi` and `mot-cua-moi` on the morning of 10 April. */
const merging = (at = MERGED): History =>
  accepted(chain, '2025-04-07T09:00', {
    successions: [
      ['a', 'moi'],
      ['b', 'moi'],
      ['mot-cua', 'mot-cua-moi'],
    ].map(([of = '', agency = '']) => ({
      of: agencyCode(of),
      agency: agencyCode(agency),
      effectiveAt: instant(at),
      change: 'sap-nhap',
    })),
  });
const system = { kind: 'system' } as const;
const rehome = (history: History, step: string) =>
  ({ type: 'rehome-leg', leg: history.leg(step), by: system }) as const;
const brief = ({ kind, agency, from, to, used, over }: CustodyInterval) => ({ kind, agency, from, to, used, over });
const held = (history: History) =>
  ledgerOf(history.state, history.context())
    .path.filter(({ kind }) => kind === 'hold')
    .map(brief);

describe('succession (time.md §5; peers.md §3.14)', () => {
  it('an open leg goes over: same leg, same due, its officer is still to be named', () => {
    const history = merging().take('a').at('2025-04-10T08:00');
    const before = history.state.legs[history.leg('a')]!;
    given(history).when(rehome(history, 'a')).thenHappens('handoff.rehomed');
    const after = history.state.legs[history.leg('a')]!;
    expect(after).toMatchObject({ dueAt: before.dueAt, allotted: before.allotted, status: 'held' });
    expect(after.holder).toEqual({ class: 'agency', agency: 'moi' });
  });

  it('merge a + b into one in the middle of a leg: the ledger splits at the instant, totals stay', () => {
    const [alone, merged] = [accepted(), merging()];
    merged.take('a').at('2025-04-14T10:00').do(rehome(merged, 'a'));
    for (const history of [alone, merged]) history.complete('a', '2025-04-14T11:00');
    expect(held(merged)).toEqual([
      ...[{ kind: 'hold', agency: 'a', from: '2025-04-07T02:00:00Z', to: '2025-04-09T17:00:00Z', used: 1350, over: 0 }],
      // due 10 April 09:00: what is over fell to the successor
      ...[
        {
          kind: 'hold',
          agency: 'moi',
          from: '2025-04-09T17:00:00Z',
          to: '2025-04-14T04:00:00Z',
          used: 1170,
          over: 1080,
        },
      ],
    ]);
    const sums = (history: History) =>
      held(history).reduce(([used, over], one) => [used! + one.used, over! + one.over], [0, 0]);
    expect(sums(merged)).toEqual(sums(alone));
  });

  it('over-minutes belong to whoever held in them: to the predecessor before the instant', () => {
    const history = merging('2025-04-11T00:00').take('a').at('2025-04-11T08:00');
    history.do(rehome(history, 'a'));
    history.complete('a', '2025-04-11T09:30');
    expect(held(history).map(({ agency, over }) => [agency, over])).toEqual([
      ['a', 390],
      ['moi', 120],
    ]);
  });

  it('said twice, or where the agency stands, it changes nothing', () => {
    const history = merging().take('a');
    given(history).when(rehome(history, 'a')).thenHappens();
    history.at('2025-04-10T08:00').do(rehome(history, 'a'));
    given(history).when(rehome(history, 'a')).thenHappens();
    history.complete('a', '2025-04-10T08:30').complete('b', '2025-04-11T08:30');
    given(history).when(rehome(history, 'a')).thenHappens();
    given(history).when(rehome(history, 'c')).thenHappens();
  });

  it('a correction of the intake said twice changes nothing, where the solving agency was taken over meanwhile', () => {
    const change = { of: agencyCode('c'), agency: agencyCode('moi'), change: 'sap-nhap' };
    const successions = [{ ...change, effectiveAt: instant('2025-04-07T09:10') }];
    const history = accepted(chain, '2025-04-07T09:00', { successions }).at('2025-04-07T09:30');
    const post = { type: 'correct-intake', channel: 'post', by: officerOf(desk) } as const;
    given(history).when(post).thenHappens('intake.corrected', 'slip.issued');
    given(history).when(post).thenHappens();
  });

  it('is the system’s to say', () => {
    const history = merging().take('a').at('2025-04-10T08:00');
    given(history)
      .when({ ...rehome(history, 'a'), by: officerOf('moi') })
      .thenRefused(NotYourCase);
  });

  it('an officer of the successor may act on the leg, one of the predecessor no longer', () => {
    const history = merging().take('a').at('2025-04-10T08:00');
    history.do(rehome(history, 'a'));
    const complete = { type: 'complete-step', leg: history.leg('a') } as const;
    given(history)
      .when({ ...complete, by: officerOf('a') })
      .thenRefused(HandoffNotHeld);
    given(history)
      .when({ ...complete, by: officerOf('moi') })
      .thenHappens('handoff.completed');
  });

  it('steps to come are offered to the successor, without a transfer between what is one agency now', () => {
    const history = merging().take('a').at('2025-04-10T15:30');
    history.do(rehome(history, 'a'));
    history.complete('a', '2025-04-10T15:40');
    expect(history.last('handoff.offered').data).toMatchObject({
      holder: { agency: 'moi' },
      startAt: '2025-04-10T08:40:00Z',
    });
  });

  it('a leg that is reopened goes to whoever stands in its agency’s place', () => {
    const history = merging('2025-04-09T00:00').take('a');
    history.complete('a', '2025-04-08T10:00').at('2025-04-09T08:00');
    history.do(rehome(history, 'b'));
    const refuse = {
      type: 'refuse-handoff',
      leg: history.leg('b'),
      reasonCode: 'thieu',
      by: officerOf('moi'),
    } as const;
    given(history).when(refuse).thenHappens('handoff.refused', 'handoff.rehomed');
    expect(history.state.legs[history.leg('a')]?.holder.agency).toBe('moi');
  });

  it('the counter that took a case in is succeeded in its duties, and stays in the history', () => {
    const history = merging().take('a').at('2025-04-10T08:00');
    const withdraw = { type: 'withdraw', reason: { id: 'x' as never, hash: 'x' } } as const;
    given(history)
      .when({ ...withdraw, by: officerOf(desk) })
      .thenRefused(NotYourCase);
    given(history)
      .when({ ...withdraw, by: officerOf('mot-cua-moi') })
      .thenHappens('withdrawal.requested', 'case.withdrawn', 'verdict.frozen');
    expect(history.state.receivedBy).toBe(desk);
  });

  it('history and attribution stay with the predecessor', () => {
    const history = merging('2025-04-14T00:00').take('a');
    history.at('2025-04-14T08:00').do(rehome(history, 'a'));
    history.complete('a', '2025-04-15T10:00').complete('b', '2025-04-22T10:00').complete('c', '2025-05-05T10:00');
    const { owed } = history.last('verdict.frozen').data;
    const byAgency = new Map(owed.shares.map(({ agency, minutes }) => [agency, minutes]));
    expect(byAgency.get(agencyCode('a'))).toBeGreaterThan(0);
    expect(byAgency.get(agencyCode('moi'))).toBeGreaterThan(0);
    expect(owed.shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(owed.lateMinutes);
  });
});
