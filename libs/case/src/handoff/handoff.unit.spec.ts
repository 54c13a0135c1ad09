import { localIso } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import { nationalStatus } from '../national-status.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { desk, firstLeg, History, officerOf } from '../testing/history.js';
import { legAt, pathOf } from '../testing/looking-at.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import {
  AgencyNotChosen,
  AgencyUnresolved,
  ChoiceNotAsked,
  HandoffNotHeld,
  LegNotInState,
  OutcomeUnknown,
  StepNotDue,
} from './handoff.errors.js';

describe('offer and acceptance', () => {
  it('the offer starts the clock; acceptance only names the officer', () => {
    const history = accepted();
    const before = legAt(history, 'a').startAt;
    history.at('2025-04-09T09:00').take('a');
    expect(legAt(history, 'a')).toMatchObject({ startAt: before, holder: { agency: 'a', officer: 'can-bo-a' } });
    expect(history.last('handoff.accepted').custody).toMatchObject({
      agency: 'a',
      allotted: 1440,
      used: 960,
      left: 480,
    });
  });
  it('nationally: received until an agency has it, then in work', () => {
    const history = accepted();
    expect(nationalStatus(history.state)).toBe(4);
  });
  it('an offer out of turn is refused, one that exists is done', () => {
    const flow = { type: 'offer-handoff', by: { kind: 'flow' }, round: 1, attempt: 1 } as const;
    given(accepted())
      .when({ ...flow, step: 'b' as never })
      .thenRefused(StepNotDue);
    given(accepted())
      .when({ ...flow, step: 'a' as never })
      .thenHappens();
  });
  it('L5: what another agency sends after 15:00 starts the next working day; 15:00 itself is in time', () => {
    expect(localIso(legAt(accepted().complete('a', '2025-04-09T15:01'), 'b').startAt)).toBe('2025-04-10T07:30');
    expect(localIso(legAt(accepted().complete('a', '2025-04-09T15:00'), 'b').startAt)).toBe('2025-04-09T15:00');
  });
  it('inside one agency no cut-off applies', () => {
    const same = procedure('mot-co-quan', [step('a'), step('b', { agency: 'a', after: ['a'] })], {
      transferCutOff: 'after-15:00',
    });
    const history = accepted(same).complete('a', '2025-04-07T16:00');
    expect(localIso(legAt(history, 'b').startAt)).toBe('2025-04-07T16:00');
  });
  it('an offer that comes late leaves a gap of the system, also before the first leg', () => {
    const history = accepted();
    history.flowSleeps = true;
    history.complete('a', '2025-04-09T09:00').at('2025-04-10T09:00').flow();
    history.complete('b', '2025-04-10T10:00');
    expect(pathOf(history).slice(0, 3)).toEqual([
      ['hold', 'a', 960, 0],
      ['dispatch', 'system', 480, 480],
      ['hold', 'b', 60, 0],
    ]);
  });
  it('another agency neither accepts nor completes', () => {
    given(accepted())
      .when({ type: 'accept-handoff', leg: firstLeg('a'), by: officerOf('b') })
      .thenRefused(HandoffNotHeld);
    const history = accepted().take('a');
    given(history)
      .when({ type: 'complete-step', leg: firstLeg('a'), by: officerOf('b') })
      .thenRefused(HandoffNotHeld);
  });
  it('a leg is completed by who accepted it, with an outcome that its step knows', () => {
    given(accepted())
      .when({ type: 'complete-step', leg: firstLeg('a') })
      .thenRefused(LegNotInState);
    const history = accepted().take('a');
    given(history)
      .when({ type: 'complete-step', leg: firstLeg('a'), outcome: 'x' })
      .thenRefused(OutcomeUnknown);
    given(history)
      .when({ type: 'complete-step', leg: firstLeg('a') })
      .thenHappens('handoff.completed');
    given(history)
      .when({ type: 'complete-step', leg: firstLeg('a') })
      .thenRefused(LegNotInState);
  });
  it('a step may name the agency of a later one, and then must', () => {
    const later = { ...step('b', { after: ['a'] }), agency: { by: 'chosen', step: 'a' } as never };
    const history = accepted(procedure('chon', [step('a'), later])).take('a');
    given(history)
      .when({ type: 'complete-step', leg: firstLeg('a') })
      .thenRefused(AgencyNotChosen);
    history.do({ type: 'complete-step', leg: firstLeg('a'), chosen: { ['b' as never]: 'co-quan-b' as never } });
    expect(legAt(history, 'b').holder.agency).toBe('co-quan-b');
  });
  it('nobody names the agency of a step that is not his to choose', () =>
    given(accepted().take('a'))
      .when({ type: 'complete-step', leg: firstLeg('a'), chosen: { ['c' as never]: 'a' as never } })
      .thenRefused(ChoiceNotAsked));
  it('an agency that the register does not know is not chosen', () => {
    const later = { ...step('b', { after: ['a'] }), agency: { by: 'chosen', step: 'a' } as never };
    const definition = procedure('chon', [step('a'), later]);
    const known = (role: { by: string; agency?: never }) => (role.by === 'intake-unit' ? desk : role.agency);
    const agencyFor = (role: never) => (known(role) === 'la' ? undefined : known(role));
    const history = new History({ definition, agencyFor });
    history.open('2025-04-07T09:00').accept().take('a');
    given(history)
      .when({ type: 'complete-step', leg: firstLeg('a'), chosen: { ['b' as never]: 'la' as never } })
      .thenRefused(AgencyUnresolved);
  });
  it('the turn of a step is taken by the flow: no counter offers it in its stead, to whomever it likes', () => {
    const history = accepted();
    history.flowSleeps = true;
    history.complete('a', '2025-04-08T09:00');
    given(history)
      .when({ type: 'offer-handoff', step: 'b' as never, round: 1, attempt: 1, agency: 'mot-cua' as never })
      .thenRefused(NotYourCase);
  });
});

describe('time that the law does not count inside one appointment', () => {
  const posted = procedure(
    'gui-bo',
    [step('a', { term: days(2) }), step('post', { clock: 'outside', after: ['a'] }), step('b', { after: ['post'] })],
    { total: days(3) },
  );
  it('suspends the case, holder outside, to the minute; the counter records its answer', () => {
    const history = accepted(posted).complete('a', '2025-04-09T09:00');
    history.at('2025-04-16T09:00').do({ type: 'complete-step', leg: history.leg('post'), by: officerOf(desk) });
    const { cause, dueAt } = history.last('appointment.set').data;
    expect([cause, localIso(dueAt)]).toEqual(['suspension', '2025-04-17T17:30']);
    history.complete('b', '2025-04-18T09:00');
    const { owed } = history.last('verdict.frozen').data;
    expect([owed.lateMinutes, owed.shares.map(({ agency, minutes }) => [agency, minutes])]).toEqual([90, [['b', 90]]]);
    expect(pathOf(history)[1]).toEqual(['suspended', 'post', 2400, 0]);
  });
});

it('the chain has the four-eyed end: last completion, end, verdict', () => {
  const history = accepted(chain).complete('a', '2025-04-08T09:00').complete('b', '2025-04-09T09:00').take('c');
  given(history)
    .when({ type: 'complete-step', leg: history.leg('c') })
    .thenHappens('handoff.completed', 'case.completed', 'verdict.frozen');
});
