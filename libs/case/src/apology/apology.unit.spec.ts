import { localIso, plainDate } from '@lienthong/kernel';
import { HandoffNotHeld } from '../handoff/handoff.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { History, nobody, officerOf } from '../testing/history.js';
import { accepted, chain, twoDates } from '../testing/sample-procedures.js';
import { AlreadyApologised, ApologyTooLate, NewDateInvalid, NothingToReappoint } from './apology.errors.js';

/** E5: 3 + 3 + 10 days of a total of 16, the second agency two days late; owed Mon 05/05 17:30, expected 07/05 10:00. */
const e5 = procedure(
  'p3b',
  [
    step('a', { term: days(3) }),
    step('b', { term: days(3), after: ['a'] }),
    step('c', { term: days(10), after: ['b'] }),
  ],
  { total: days(16), transferCutOff: 'after-15:00' },
);
const late = () => accepted(e5, '2025-04-09T10:00').complete('a', '2025-04-14T10:00').complete('b', '2025-04-21T10:00');
const sorry = (history: History, newDueOn = '2025-05-07', step = 'c') =>
  ({ type: 'apologise', leg: history.leg(step), newDueOn: plainDate(newDueOn), reason: nobody }) as const;
const dates = ({ state }: History) => {
  const { dueAt, announcedDueAt } = state.appointments[0]!;
  return [localIso(dueAt), localIso(announcedDueAt)];
};

describe('the letter (Mẫu 04; domain.md L11–L13; time.md §4, E9)', () => {
  it('on 29/04, the last working day before 05/05, it is in time; it moves what was announced and no agency', () => {
    const history = late().at('2025-04-29T16:00');
    const before = history.state.legs[history.leg('c')]!;
    given(history).when(sorry(history)).thenHappens('apology.issued', 'appointment.set');
    expect(history.last('apology.issued').data).toMatchObject({ inTime: true, n: 1, leg: 'c.1.1' });
    expect(dates(history)).toEqual(['2025-05-05T17:30', '2025-05-07T17:30']);
    const { dueAt, allotted, wakeUps } = history.state.legs[history.leg('c')]!;
    expect({ dueAt, allotted, wakeUps }).toEqual({
      dueAt: before.dueAt,
      allotted: before.allotted,
      wakeUps: before.wakeUps,
    });
  });
  it.each([
    ['2025-05-05T08:00', false],
    ['2025-05-05T17:30', false],
    ['2025-04-29T17:31', true],
  ])('at %s it is accepted; in time: %s', (at, inTime) => {
    const history = late().at(at);
    given(history).when(sorry(history)).thenHappens('apology.issued', 'appointment.set');
    expect(history.last('apology.issued').data.inTime).toBe(inTime);
  });
  it('after the date itself, or a second time, it is refused', () => {
    const tooLate = late().at('2025-05-05T17:31');
    given(tooLate).when(sorry(tooLate)).thenRefused(ApologyTooLate);
    const twice = late().at('2025-04-29T08:00');
    twice.do(sorry(twice));
    given(twice).when(sorry(twice, '2025-05-09')).thenRefused(AlreadyApologised);
  });
  it.each(['2025-05-05', '2025-05-02', '2025-05-10', '2025-04-28'])(
    '%s is no new date: not later, or a day off',
    (on) => {
      const history = late().at('2025-04-29T08:00');
      given(history).when(sorry(history, on)).thenRefused(NewDateInvalid);
    },
  );
  it('is written by the agency that holds the case, of a date that runs', () => {
    const history = late().at('2025-04-29T08:00');
    given(history)
      .when({ ...sorry(history), by: officerOf('b') })
      .thenRefused(HandoffNotHeld);
    const waiting = accepted().at('2025-04-08T09:00').take('a');
    waiting.do({ type: 'request-supplement', leg: waiting.leg('a'), items: nobody });
    waiting.at('2025-04-09T09:00');
    expect(() => waiting.offer(sorry(waiting, '2025-05-07', 'a'))).toThrow();
    const internal = accepted({ ...chain, kind: 'internal' });
    given(internal)
      .when(sorry(internal, '2025-05-07', 'a'))
      .thenRefused(NothingToReappoint);
  });
  it('E9: ended 07/05 10:00 it is on time against what was announced, and 630 minutes late against what was owed', () => {
    const history = late().at('2025-04-29T09:00');
    history.do(sorry(history));
    history.complete('c', '2025-05-07T10:00');
    const { owed, announced, apology } = history.last('verdict.frozen').data;
    expect([owed.timeliness, owed.lateMinutes, announced.timeliness, apology]).toEqual([
      'late',
      630,
      'on-time',
      'in-time',
    ]);
    expect(owed.shares.map(({ agency, minutes }) => [agency, minutes])).toEqual([['b', 630]]);
    const without = late().complete('c', '2025-05-07T10:00');
    expect(ledgerOf(without.state, without.context()).segments[0]!.owed).toEqual(owed);
  });
});

describe('a late end owes a letter, and a missing one is counted (L13)', () => {
  const ended = (at?: string) => {
    const history = late();
    if (at) {
      history.at(at);
      history.do(sorry(history));
    }
    return history.complete('c', '2025-05-07T10:00').last('verdict.frozen').data.apology;
  };
  it.each([
    ['in-time', ended('2025-04-29T09:00')],
    ['late', ended('2025-05-05T09:00')],
    ['missing', ended()],
    [
      'not-needed',
      accepted(e5, '2025-04-09T10:00')
        .complete('a', '2025-04-10T10:00')
        .complete('b', '2025-04-11T10:00')
        .complete('c', '2025-04-14T10:00')
        .last('verdict.frozen').data.apology,
    ],
  ])('%s', (standing, told) => expect(told).toBe(standing));
  it('a component case owes none: the receipt is that of its parent', () => {
    const parent = { caseCode: 'H27.01-250401-0009' as never, leg: 'p.1.1' as never };
    const history = new History({ definition: e5, parent })
      .open('2025-04-09T10:00')
      .accept('2025-04-09T10:00' as never);
    expect(history.state.caseWakeUps).toEqual([]);
    history.complete('a', '2025-05-20T10:00').complete('b', '2025-05-21T10:00').complete('c', '2025-05-22T10:00');
    expect(history.types()).not.toContain('apology.drafted');
    expect(history.last('verdict.frozen').data).toMatchObject({ apology: 'not-needed', owed: { timeliness: 'late' } });
  });
});

describe('drafted by the system while there is a day to say so (time.md §10; peers §3.11)', () => {
  it('E9: as soon as the projection says 07/05 10:00, with that day as new date and the agency that must act', () => {
    const history = accepted(e5, '2025-04-09T10:00').complete('a', '2025-04-14T10:00').take('b');
    history.complete('b', '2025-04-21T10:00');
    const { data, at } = history.last('apology.drafted');
    expect([localIso(at), data.leg, data.agency, localIso(data.expectedEndAt), localIso(data.proposedDueAt)]).toEqual([
      '2025-04-21T10:00',
      'c.1.1',
      'c',
      '2025-05-07T10:00',
      '2025-05-07T17:30',
    ]);
    history.take('c');
    expect(history.types().filter((type) => type === 'apology.drafted')).toHaveLength(1);
  });
  it('nothing is drafted while all goes well, nor when the day has passed', () => {
    const well = accepted(e5, '2025-04-09T10:00').complete('a', '2025-04-14T10:00').complete('b', '2025-04-17T10:00');
    expect(well.types()).not.toContain('apology.drafted');
    const passed = accepted(e5, '2025-04-09T10:00').complete('a', '2025-04-14T10:00').complete('b', '2025-05-05T10:00');
    expect(passed.types()).not.toContain('apology.drafted');
  });
  it('the case wakes when the day before its date opens; whoever must act first is told, and the letter is drafted', () => {
    const history = accepted(e5, '2025-04-09T10:00').complete('a', '2025-04-14T10:00');
    const [wakeUp] = history.state.caseWakeUps;
    expect([wakeUp!.kind, localIso(wakeUp!.at), localIso(wakeUp!.dueAt)]).toEqual([
      'last-day-to-apologise',
      '2025-04-29T07:30',
      '2025-05-05T17:30',
    ]);
    const told = { type: 'notice-case', kind: 'last-day-to-apologise', dueAt: wakeUp!.dueAt } as const;
    given(history.at('2025-04-29T07:29')).when(told).thenHappens();
    given(history.at('2025-04-29T07:30')).when(told).thenHappens('case.noticed', 'apology.drafted');
    expect([history.last('case.noticed').data.agency, history.last('apology.drafted').data.leg]).toEqual([
      'b',
      'b.1.1',
    ]);
    given(history).when(told).thenHappens();
    const well = accepted(e5, '2025-04-09T10:00').complete('a', '2025-04-14T10:00').complete('b', '2025-04-17T10:00');
    given(well.at('2025-04-29T07:30')).when(told).thenHappens();
  });
  it('a date that moved is drafted for anew, one that a letter set never', () => {
    const history = late().at('2025-04-22T10:00').take('c');
    history.do({ type: 'request-supplement', leg: history.leg('c'), items: nobody });
    history.at('2025-04-23T10:00').do({ type: 'supply-supplement', leg: history.leg('c'), papers: [] });
    expect(history.types().filter((type) => type === 'apology.drafted')).toHaveLength(2);
    history.do(sorry(history, '2025-05-08'));
    expect(history.state.apologyDraft).toBeUndefined();
    expect(history.state.caseWakeUps).toEqual([]);
    history.at('2025-05-08T17:31').do({ type: 'notice', leg: history.leg('c'), kind: 'overdue', dueAt: history.now });
    expect(history.types().filter((type) => type === 'apology.drafted')).toHaveLength(2);
  });
  it('a case whose expected end the calendar does not know yet goes on without a draft', () => {
    const steps = [step('a'), step('b', { after: ['a'] }), step('c', { term: days(10), after: ['b'] })];
    const history = accepted(procedure('dai', steps, { total: days(12) }), '2026-12-08T09:00').take('a');
    history.complete('a', '2026-12-21T09:00').take('b');
    expect(history.types()).not.toContain('apology.drafted');
    const { dueAt } = history.state.caseWakeUps[0]!;
    history.at('2026-12-23T07:30').do({ type: 'notice-case', kind: 'last-day-to-apologise', dueAt });
    expect(history.last('case.noticed').data).toMatchObject({ kind: 'last-day-to-apologise', agency: 'c' });
  });
  it('of two appointments each is foreseen and judged by itself', () => {
    const history = accepted(twoDates).complete('check', '2025-04-10T09:00');
    expect(history.state.appointments[0]!.met?.owed.timeliness).toBe('late');
    history.complete('tax', '2025-04-11T09:00').at('2025-04-14T09:00');
    history.do({ type: 'record-payment', leg: history.leg('pay'), proof: nobody, cashless: true });
    history.complete('write', '2025-04-15T09:00');
    expect(history.last('verdict.frozen').data.apology).toBe('missing');
  });
});
