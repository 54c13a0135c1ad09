import { localIso } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import { explainDeadline } from '../explanation/explain-deadline.js';
import { ledgerOf } from '../ledger/ledger.js';
import { procedure, step } from '../testing/definition.builder.js';
import { fixtureCalendar, otherHours } from '../testing/fixture-calendar.js';
import { given } from '../testing/given.js';
import { desk, firstLeg, type History, officerOf } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import { HeldByColleague, HeldThereAlready, LegNotInState, StepNotDue } from './handoff.errors.js';

const legAt = (history: History, name: string) => history.state.legs[history.leg(name)]!;
const path = (history: History) =>
  ledgerOf(history.state, history.context()).path.map(({ kind, class: holder, agency, used, over }) => [
    ...[kind, agency ?? holder, used, over],
  ]);

describe('recalled handoff: the sender takes back what nobody has accepted', () => {
  const recalled = () => {
    const history = accepted().complete('a', '2025-04-09T09:00').at('2025-04-09T14:00');
    history.do({ type: 'recall-handoff', leg: history.leg('b'), by: officerOf('a') });
    return history;
  };
  it('it holds again with the same due, and the time is its own until it completes once more', () => {
    const history = recalled();
    expect(legAt(history, 'a')).toMatchObject({ status: 'held' });
    expect(history.state.legs[firstLeg('b')]).toMatchObject({ status: 'recalled' });
    history.complete('a', '2025-04-11T09:00').complete('b', '2025-04-11T10:00');
    expect(history.leg('b')).toBe('b.1.2');
    expect(path(history).slice(0, 2)).toEqual([
      ['hold', 'a', 1920, 480],
      ['hold', 'b', 60, 0],
    ]);
  });
  it('the counter takes back the first one, holds it, and offers it to whom it belongs', () => {
    const history = accepted().at('2025-04-07T10:00');
    history.do({ type: 'recall-handoff', leg: firstLeg('a'), by: officerOf(desk) });
    expect(history.state.steps['a' as never]).toMatchObject({ status: 'refused', attempt: 2 });
    history.at('2025-04-07T11:00');
    history.do({
      ...{ type: 'offer-handoff', step: 'a' as never, round: 1, attempt: 2, agency: 'b' as never },
      by: officerOf(desk),
    });
    history.complete('a', '2025-04-08T09:00');
    expect(path(history).slice(0, 2)).toEqual([
      ['counter', 'mot-cua', 120, 120],
      ['hold', 'b', 360, 0],
    ]);
  });
  it('nobody else takes it back, and nobody what somebody has accepted', () => {
    const history = accepted().complete('a', '2025-04-09T09:00');
    const recall = { type: 'recall-handoff', leg: history.leg('b') } as const;
    given(history)
      .when({ ...recall, by: officerOf('b') })
      .thenRefused(NotYourCase);
    given(history)
      .when({ ...recall, by: officerOf(desk) })
      .thenRefused(NotYourCase);
    given(history.take('b'))
      .when({ ...recall, by: officerOf('a') })
      .thenRefused(LegNotInState);
  });
  it('nor what was returned for rework: that is an act of its own', () => {
    const history = accepted().complete('a', '2025-04-09T09:00').take('b');
    history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: 'a' as never, reasonCode: 'sai' });
    given(history)
      .when({ type: 'recall-handoff', leg: history.leg('a'), by: officerOf('b') })
      .thenRefused(LegNotInState);
  });
});

describe('reassigned inside the agency: same leg, same due, the interval is cut at the instant', () => {
  const one = procedure('mot-buoc', [step('a')], { total: { amount: 1, unit: 'working-day', rule: 'exact' } });
  it('over-minutes belong to the officer who holds in them', () => {
    const history = accepted(one).take('a').at('2025-04-08T10:00');
    const { dueAt } = legAt(history, 'a');
    history.do({ type: 'reassign', leg: history.leg('a'), officer: 'nguoi-moi' as never });
    expect(legAt(history, 'a')).toMatchObject({ dueAt, holder: { agency: 'a', officer: 'nguoi-moi' } });
    history.do({ ...{ type: 'complete-step', leg: history.leg('a') }, by: officerOf('a') });
    const late = accepted(one).take('a').at('2025-04-08T10:00');
    late.do({ type: 'reassign', leg: late.leg('a'), officer: 'nguoi-moi' as never });
    late.complete('a', '2025-04-08T11:00');
    const { path: held } = ledgerOf(late.state, late.context());
    expect(held.map(({ officer, used, over }) => [officer, used, over])).toEqual([
      ['can-bo-a', 540, 60],
      ['nguoi-moi', 60, 60],
    ]);
    const { owed } = late.last('verdict.frozen').data;
    expect(owed.shares.map(({ officer, minutes }) => [officer, minutes])).toEqual([
      ['can-bo-a', 60],
      ['nguoi-moi', 60],
    ]);
  });
  it('who holds it hands it over; a colleague does not take it, the head of the work does', () => {
    const history = accepted(one).take('a');
    const colleague = { kind: 'officer', officer: 'dong-nghiep' as never, agency: 'a' as never } as const;
    const reassign = { type: 'reassign', leg: history.leg('a'), officer: 'dong-nghiep' as never } as const;
    given(history)
      .when({ ...reassign, by: colleague })
      .thenRefused(HeldByColleague);
    given(history)
      .when({ ...reassign, by: colleague, byHead: true })
      .thenHappens('handoff.reassigned');
    given(history)
      .when({ ...reassign, by: colleague })
      .thenHappens();
  });
  it('what was not accepted has no officer yet', () =>
    given(accepted(one))
      .when({ type: 'reassign', leg: firstLeg('a'), officer: 'nguoi-moi' as never, byHead: true })
      .thenRefused(LegNotInState));
});

describe('moved to another agency by order: a new attempt with the full time', () => {
  const moved = (at: string) => {
    const history = accepted().take('a').at(at);
    history.do({ type: 'move-handoff', leg: firstLeg('a'), agency: 'z' as never, order: '12/QĐ-UBND' });
    return history;
  };
  it('the former holder answers for nothing up to its due: that time is the system’s', () => {
    const history = moved('2025-04-08T09:00');
    expect(history.types().slice(-3)).toEqual(['handoff.moved', 'handoff.offered', 'apology.drafted']);
    expect(legAt(history, 'a')).toMatchObject({ id: 'a.1.2', allotted: 1440, holder: { agency: 'z' } });
    expect(localIso(legAt(history, 'a').dueAt!)).toBe('2025-04-11T09:00');
    history.complete('a', '2025-04-11T09:00');
    expect(path(history).slice(0, 2)).toEqual([
      ['hold', 'system', 480, 480],
      ['hold', 'z', 1440, 0],
    ]);
  });
  it('its due is counted, and explains itself, in the hours of the agency that has it now', () => {
    const history = accepted(chain, '2025-04-07T09:00', {
      calendarOf: (of) => (of === 'z' ? otherHours : fixtureCalendar),
    });
    history.at('2025-04-08T09:00');
    history.do({ type: 'move-handoff', leg: firstLeg('a'), agency: 'z' as never, order: '12/QĐ-UBND' });
    const { days, allotted } = explainDeadline(history.state, { leg: history.leg('a') }, history.context());
    expect([allotted, days.reduce((sum, { counted }) => sum + counted, 0)]).toEqual([1260, 1260]);
  });
  it('past its due it is its own', () => {
    const history = moved('2025-04-11T09:00').complete('a', '2025-04-14T09:00');
    expect(path(history).slice(0, 3)).toEqual([
      ['hold', 'system', 1440, 1440],
      ['hold', 'a', 480, 480],
      ['hold', 'z', 480, 0],
    ]);
  });
  it('what is sent after 15:00 starts the next working day (L5)', () =>
    expect(localIso(legAt(moved('2025-04-08T15:01'), 'a').startAt)).toBe('2025-04-09T07:30'));
  it('an order binds: it is neither refused nor taken back; work that comes back is the new agency’s', () => {
    const history = moved('2025-04-08T09:00');
    for (const saying of [
      { type: 'refuse-handoff', leg: history.leg('a'), reasonCode: 'x' },
      { type: 'recall-handoff', leg: history.leg('a'), by: officerOf('a') },
    ] as const)
      given(history).when(saying).thenRefused(LegNotInState);
    history.complete('a', '2025-04-10T09:00').take('b');
    history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: 'a' as never, reasonCode: 'sai' });
    expect(legAt(history, 'a')).toMatchObject({ id: 'a.2.1', allotted: 480, holder: { agency: 'z' } });
  });
  it('to where it is already, or by an agency that neither has nor leads it, it is refused', () => {
    const history = accepted().take('a');
    const move = { type: 'move-handoff', leg: firstLeg('a'), order: '12/QĐ-UBND' } as const;
    given(history)
      .when({ ...move, agency: 'a' as never })
      .thenRefused(HeldThereAlready);
    given(history)
      .when({ ...move, agency: 'z' as never, by: officerOf('z') })
      .thenRefused(NotYourCase);
    given(history)
      .when({ ...move, agency: 'z' as never, by: officerOf('c') })
      .thenHappens('handoff.moved', 'handoff.offered');
  });
  it('the flow does not offer the step to the former agency once more', () => {
    const history = moved('2025-04-08T09:00');
    given(history)
      .when({ type: 'offer-handoff', by: { kind: 'flow' }, step: 'a' as never, round: 1, attempt: 3 })
      .thenRefused(StepNotDue);
    expect(chain.steps[0]!.id).toBe('a');
  });
});
