import { localIso } from '@lienthong/kernel';
import { NotYourCase } from '../ending/ending.errors.js';
import { ledgerOf } from '../ledger/ledger.js';
import { nationalStatus } from '../national-status.js';
import { project } from '../projection/project.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { given } from '../testing/given.js';
import { desk, firstLeg, History, officerOf } from '../testing/history.js';
import { accepted, chain, fork, twoDates } from '../testing/sample-procedures.js';
import {
  AgencyNotChosen,
  AgencyUnresolved,
  ChoiceNotAsked,
  HandoffNotHeld,
  LegNotInState,
  NotReturnable,
  OutcomeUnknown,
  RefusalTooLate,
  StepNotDue,
} from './handoff.errors.js';

const legAt = (history: History, name: string) => history.state.legs[history.leg(name)]!;
const due = (history: History, name: string) => localIso(legAt(history, name).dueAt!);
const path = (history: History) =>
  ledgerOf(history.state, history.context()).path.map(({ kind, class: holder, agency, used, over }) => [
    ...[kind, agency ?? holder, used, over],
  ]);

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
    expect(path(history).slice(0, 3)).toEqual([
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

describe('refused handoff: the predecessor counts as never finished', () => {
  const refused = (reasonCode = 'khong-thuoc-tham-quyen') => {
    const history = accepted().complete('a', '2025-04-09T09:00').at('2025-04-09T14:00');
    history.do({ type: 'refuse-handoff', leg: history.leg('b'), reasonCode });
    return history;
  };
  it('it holds again with the same due, and its time runs on until it completes once more', () => {
    const history = refused();
    expect(legAt(history, 'a')).toMatchObject({ status: 'held', holder: { officer: 'can-bo-a' } });
    expect(due(history, 'a')).toBe('2025-04-10T09:00');
    history.complete('a', '2025-04-11T09:00').complete('b', '2025-04-11T10:00');
    expect(path(history).slice(0, 2)).toEqual([
      ['hold', 'a', 1920, 480],
      ['hold', 'b', 60, 0],
    ]);
    expect(history.leg('b')).toBe('b.1.2');
    expect(due(history, 'b')).toBe('2025-04-16T09:00');
  });
  it('a wrong definition is nobody’s fault: the time from its first end on is the system’s', () => {
    const history = refused('definition-error').complete('a', '2025-04-11T09:00');
    expect(path(history).slice(0, 2)).toEqual([
      ['hold', 'a', 960, 0],
      ['hold', 'system', 960, 480],
    ]);
  });
  it.each([
    ['2025-04-10T09:00', false],
    ['2025-04-10T09:01', true],
  ])('480 working minutes from the start, not a minute more: %s', (at, tooLate) => {
    const history = accepted().complete('a', '2025-04-09T09:00').at(at);
    const when = given(history).when({ type: 'refuse-handoff', leg: history.leg('b'), reasonCode: 'x' });
    if (tooLate) when.thenRefused(RefusalTooLate);
    else when.thenHappens('handoff.refused');
  });
  it('not after acceptance', () => {
    const history = accepted().complete('a', '2025-04-09T09:00').take('b');
    given(history)
      .when({ type: 'refuse-handoff', leg: history.leg('b'), reasonCode: 'x' })
      .thenRefused(LegNotInState);
  });
  it('a first leg goes back to the counter, which offers it again, to another agency; meanwhile the counter holds', () => {
    const history = accepted().at('2025-04-07T10:00');
    history.do({ type: 'refuse-handoff', leg: firstLeg('a'), reasonCode: 'nham-co-quan' });
    expect(history.state.steps).toMatchObject({ a: { status: 'refused', attempt: 2 } });
    const again = { type: 'offer-handoff', step: 'a' as never, round: 1, attempt: 2, agency: 'a2' as never } as const;
    history.at('2025-04-08T09:00');
    given(history)
      .when({ ...again, by: { kind: 'flow' } })
      .thenRefused(Error as never);
    history.do({ ...again, by: officerOf(desk) });
    history.complete('a', '2025-04-09T09:00');
    expect(path(history).slice(0, 2)).toEqual([
      ['counter', 'mot-cua', 480, 480],
      ['hold', 'a2', 480, 0],
    ]);
  });
  it('an appointment that the predecessor had met is open again', () => {
    const history = accepted(twoDates).complete('check', '2025-04-08T09:00');
    expect(history.state.appointments[0]!.met).toBeDefined();
    history.at('2025-04-08T10:00').do({ type: 'refuse-handoff', leg: history.leg('tax'), reasonCode: 'thieu-so-lieu' });
    expect(history.state.appointments[0]!.met).toBeUndefined();
    history.complete('check', '2025-04-11T10:00');
    expect(history.last('appointment.met').data).toMatchObject({ n: 1, owed: { timeliness: 'late' } });
  });
});

describe('return for rework: what is left of each step’s own time', () => {
  const returned = () => {
    const history = accepted()
      .complete('a', '2025-04-09T09:00')
      .complete('b', '2025-04-10T09:00')
      .at('2025-04-11T09:00');
    history.take('c');
    history.do({ type: 'return-handoff', leg: history.leg('c'), toStep: 'a' as never, reasonCode: 'sai-noi-dung' });
    return history;
  };
  it('the named step and those after it are done again, in the next round', () => {
    const history = returned();
    expect(history.last('handoff.returned').data.redo).toEqual(['a', 'b', 'c']);
    expect(history.leg('a')).toBe('a.2.1');
    expect([legAt(history, 'a').allotted, due(history, 'a')]).toEqual([480, '2025-04-14T09:00']);
  });
  it('I14: over of a step = what it used in all rounds beyond its time', () => {
    const history = returned().complete('a', '2025-04-15T09:00').complete('b', '2025-04-18T09:00');
    expect([legAt(history, 'b').allotted, legAt(history, 'c').allotted]).toEqual([960, 1440]);
    history.complete('c', '2025-04-24T09:00');
    expect(path(history)).toEqual([
      ['hold', 'a', 960, 0],
      ['hold', 'b', 480, 0],
      ['hold', 'c', 480, 0],
      ['hold', 'a', 960, 480],
      ['hold', 'b', 1440, 480],
      ['hold', 'c', 1920, 480],
    ]);
  });
  it('a definition may give time for the rework itself, beside what is left', () => {
    const giving = procedure('lam-lai', [
      step('a', { term: days(1), reworkTerm: days(0.5) }),
      step('b', { term: days(1), after: ['a'], reworkTo: ['a'] }),
    ]);
    const back = (history: History) => {
      history.take('b');
      history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: 'a' as never, reasonCode: 'x' });
      return legAt(history, 'a').allotted;
    };
    const history = accepted(giving).complete('a', '2025-04-07T11:00');
    expect(back(history)).toBe(360 + 240);
    history.complete('a', '2025-04-09T09:00');
    expect([back(history), due(history, 'a')]).toEqual([240, '2025-04-09T15:00']);
    const late = accepted(giving).complete('a', '2025-04-10T09:00');
    expect(back(late)).toBe(240);
  });
  it('a step done twice counts from its first start: so does the window in which papers may be asked for (L6)', () => {
    const history = returned().take('a');
    history.do({ type: 'request-supplement', leg: history.leg('a'), items: { id: 'p' as never, hash: 'p' } });
    expect(history.last('supplement.requested').data).toMatchObject({ lawful: false, unlawfulBecause: 'late' });
  });
  it('branches beside the way back stand', () => {
    const history = accepted(fork).complete('a', '2025-04-08T09:00').complete('c', '2025-04-09T09:00').take('b');
    history.do({ type: 'return-handoff', leg: history.leg('b'), toStep: 'a' as never, reasonCode: 'x' });
    expect(history.last('handoff.returned').data.redo).toEqual(['a', 'b']);
    expect(history.state.steps).toMatchObject({
      c: { status: 'completed', round: 1 },
      b: { status: 'pending', round: 2 },
    });
  });
  it('only to a finished step that the definition names, and not over an appointment that was met', () => {
    const history = accepted().complete('a', '2025-04-09T09:00').take('b');
    const back = { type: 'return-handoff', leg: history.leg('b'), reasonCode: 'x' } as const;
    given(history)
      .when({ ...back, toStep: 'c' as never })
      .thenRefused(NotReturnable);
    const second = accepted(twoDates).complete('check', '2025-04-08T09:00');
    second.do({ type: 'complete-step', leg: second.leg('tax'), by: officerOf('tax') });
    second.do({
      type: 'record-payment',
      leg: second.leg('pay'),
      proof: { id: 'p' as never, hash: 'p' },
      cashless: false,
    });
    second.take('write');
    given(second)
      .when({ type: 'return-handoff', leg: second.leg('write'), toStep: 'check' as never, reasonCode: 'x' })
      .thenRefused(NotReturnable);
  });
  it('work returned is the agency’s own and is not refused', () => {
    const history = returned();
    given(history)
      .when({ type: 'refuse-handoff', leg: history.leg('a'), reasonCode: 'x' })
      .thenRefused(LegNotInState);
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
    expect(path(history)[1]).toEqual(['suspended', 'post', 2400, 0]);
  });
});

describe('opinion', () => {
  const asking = (effect: 'consent' | 'wait') =>
    procedure('y-kien', [
      step('a'),
      step('opinion', { kind: 'opinion', after: ['a'], term: days(2), silence: { effect } }),
      step('b', { after: ['opinion'] }),
    ]);
  const silent = (effect: 'consent' | 'wait') => {
    const history = accepted(asking(effect)).complete('a', '2025-04-08T09:00').at('2025-04-11T09:00');
    const leg = history.leg('opinion');
    return {
      history,
      notice: { type: 'notice', leg, kind: 'overdue', dueAt: legAt(history, 'opinion').dueAt! } as const,
    };
  };
  it('silence is consent only where a special law says so; it ends at its due, however late the flow wakes', () => {
    const { history, notice } = silent('consent');
    history.do(notice);
    expect(history.last('handoff.completed').data).toMatchObject({ outcome: 'consent', timeliness: 'on-time' });
    expect(localIso(history.last('handoff.completed').data.endedAt)).toBe('2025-04-10T09:00');
    expect(path(history).slice(-1)).toEqual([['dispatch', 'system', 480, 480]]);
  });
  it('else the opinion agency is told, and answers for its overrun', () => {
    const { history, notice } = silent('wait');
    given(history).when(notice).thenHappens('handoff.overdue-noticed');
    given(history).when(notice).thenHappens();
  });
  it('the projection counts on consent at the due', () => {
    const { history } = silent('consent');
    expect(localIso(project(history.state, history.context())!.steps[1]!.endAt)).toBe('2025-04-10T09:00');
  });
});

it('the chain has the four-eyed end: last completion, end, verdict', () => {
  const history = accepted(chain).complete('a', '2025-04-08T09:00').complete('b', '2025-04-09T09:00').take('c');
  given(history)
    .when({ type: 'complete-step', leg: history.leg('c') })
    .thenHappens('handoff.completed', 'case.completed', 'verdict.frozen');
});
