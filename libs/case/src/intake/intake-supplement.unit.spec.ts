import { localIso } from '@lienthong/kernel';
import { CaseNotInState, NotYourCase } from '../ending/ending.errors.js';
import { GroundUnknown } from '../ground/ground.errors.js';
import { nationalStatus } from '../national-status.js';
import {
  ApproverAsks,
  NotSecondSupplement,
  SupplementNotOwed,
  SupplementWindowOpen,
} from '../supplement/supplement.errors.js';
import { given } from '../testing/given.js';
import { History, nobody, officerOf } from '../testing/history.js';
import { chain } from '../testing/sample-procedures.js';
import { isOnTime766 } from '../verdict/qd766.js';
import { IntakeSupplementNotRequested, IntakeSupplementOpen } from './intake.errors.js';

const request = { type: 'request-intake-supplement', items: nobody } as const;
const supply = { type: 'supply-intake-supplement', papers: [] } as const;
const registered = (at = '2025-04-07T09:00') => new History({ definition: chain }).open(at);
const asked = (at = '2025-04-07T10:00') => {
  const history = registered().at(at);
  history.do(request);
  return history;
};
const woken = ({ state }: History) => state.caseWakeUps.map(({ kind, at }) => [kind, localIso(at)]);

it('L3: one list before acceptance; the counter has answered, so it is reminded of nothing but the window (1→5)', () => {
  const history = asked();
  expect(nationalStatus(history.state)).toBe(5);
  // 15 working days after 07/04 with 30/4 to 2/5 off and Saturday 26/4 worked
  expect(woken(history)).toEqual([['intake-window-ended', '2025-04-26T17:31']]);
});

it('L8: once complete the eight hours begin from zero, and 5 stays until the counter decides (5→2)', () => {
  const history = asked().at('2025-04-10T15:00');
  given(history).when(supply).thenHappens('intake.supplement-supplied');
  expect([nationalStatus(history.state), localIso(history.state.intakeDueAt)]).toEqual([5, '2025-04-11T15:00']);
  expect(woken(history)).toEqual([
    ['intake-alert', '2025-04-10T17:00'],
    ['intake-overdue', '2025-04-11T15:01'],
  ]);
  history.at('2025-04-11T09:00').accept();
  expect(history.state.appointments[0]!.startAt).toBe(history.now);
  expect(woken(history).map(([kind]) => kind)).toEqual(['last-day-to-apologise']);
});

it('until it answers, the citizen has the case; then the counter, on its new clock', () => {
  const history = asked().at('2025-04-10T15:00');
  history.do(supply);
  expect(history.last('intake.supplement-supplied').custody).toEqual({ class: 'citizen', used: 1620 });
  history.at('2025-04-10T16:00').accept();
  expect(history.last('case.accepted').custody).toMatchObject({ class: 'counter', used: 60, left: 420 });
});

it('L7: it counts as the one supplement: a request after acceptance is the second, and unlawful', () => {
  const history = asked().at('2025-04-07T15:00');
  history.do(supply);
  history.at('2025-04-07T16:00').accept().take('a');
  history.do({ type: 'request-supplement', leg: history.leg('a'), items: nobody });
  expect(history.last('supplement.requested').data).toMatchObject({ count: 2, unlawfulBecause: 'second' });
  expect(isOnTime766(history.state, history.now)).toBe(false);
});

it('a second request before acceptance is recorded and moves nothing: the counter’s time runs on', () => {
  const history = asked().at('2025-04-07T15:00');
  history.do(supply);
  const due = history.state.intakeDueAt;
  history.at('2025-04-07T16:00').do(request);
  expect(history.last('intake.supplement-requested').data).toMatchObject({ count: 2, lawful: false });
  history.at('2025-04-08T09:00').do(supply);
  expect(history.state.intakeDueAt).toBe(due);
});

describe('a second request before acceptance by a special law and an approver (L7)', () => {
  const approver = { ...officerOf('mot-cua'), officer: 'giam-doc' as never };
  const approve = { type: 'approve-second-supplement', ground: 'luat-mau-dieu-9', by: approver } as const;
  const answered = () => {
    const history = asked().at('2025-04-07T15:00');
    history.do(supply);
    return history.at('2025-04-07T16:00');
  };

  it('is lawful: the counter’s clock stops, the window is the citizen’s, and it stays counted', () => {
    const history = answered();
    given(history).when(approve).thenHappens('supplement.second-approved');
    expect(history.last('supplement.second-approved').data).toEqual({ ground: approve.ground });
    history.do(request);
    expect(history.last('intake.supplement-requested').data).toMatchObject({
      ...{ count: 2, lawful: true, ground: approve.ground },
    });
    expect(woken(history)).toEqual([['intake-window-ended', '2025-04-26T17:31']]);
    history.at('2025-04-10T15:00').do(supply);
    expect(localIso(history.state.intakeDueAt)).toBe('2025-04-11T15:00');
    history.accept();
    expect(isOnTime766(history.state, history.now)).toBe(false);
  });

  it('an approval is said once, used up by one request, and nobody’s after acceptance', () => {
    const history = answered();
    history.do(approve);
    given(history).when(approve).thenHappens();
    history.do(request);
    history.do(supply);
    history.do(request);
    expect(history.last('intake.supplement-requested').data).toMatchObject({ count: 3, lawful: false });
    const late = answered();
    late.do(approve);
    late.accept().take('a');
    given(late).when(approve).thenRefused(CaseNotInState);
    late.do({ type: 'request-supplement', leg: late.leg('a'), items: nobody });
    expect(late.last('supplement.requested').data).toMatchObject({ unlawfulBecause: 'second' });
  });

  it('by a law that the definition names, of a unit concerned, not the one who asks, not while papers are owed', () => {
    given(registered()).when(approve).thenRefused(NotSecondSupplement);
    given(asked()).when(approve).thenRefused(IntakeSupplementOpen);
    given(answered())
      .when({ ...approve, ground: 'nghi-dinh-khac' })
      .thenRefused(GroundUnknown);
    given(answered())
      .when({ ...approve, by: officerOf('a') })
      .thenRefused(NotYourCase);
    const history = answered();
    history.do(approve);
    given(history)
      .when({ ...request, by: approver })
      .thenRefused(ApproverAsks);
  });
});

it('5→3 when it is still not acceptable, 5→7→8 withdrawn, 5→8 stopped; 1→8 is no step', () => {
  const refused = asked().at('2025-04-09T09:00');
  refused.do({ type: 'refuse-case', reason: nobody, ground: 'ho-so-khong-hop-le' });
  expect(nationalStatus(refused.state)).toBe(3);
  const stop = { type: 'stop', ground: 'nguoi-nop-khong-con' } as const;
  given(asked()).when(stop).thenHappens('case.stopped');
  given(registered()).when(stop).thenRefused(CaseNotInState);
  given(asked())
    .when({ type: 'withdraw', by: { kind: 'citizen' }, reason: nobody })
    .thenHappens('withdrawal.requested', 'case.withdrawn');
});

describe('L9: silence until the end of the window', () => {
  const tell = { type: 'notice-case', kind: 'intake-window-ended' } as const;

  it('closes the case by the flow, as the system’s act, without a verdict: it had no life', () => {
    const history = asked();
    const [wakeUp] = history.state.caseWakeUps;
    given(history.at('2025-04-26T17:30'))
      .when({ ...tell, dueAt: wakeUp!.dueAt })
      .thenHappens();
    given(history.at('2025-04-26T17:31'))
      .when({ ...tell, dueAt: wakeUp!.dueAt })
      .thenHappens('case.noticed', 'case.stopped');
    expect(history.last('case.stopped')).toMatchObject({ by: { kind: 'flow' }, data: { ground: 'unsupplied' } });
    expect(localIso(history.last('case.stopped').data.endedAt!)).toBe('2025-04-07T10:00');
    expect(nationalStatus(history.state)).toBe(8);
  });

  it('or by the counter, not before', () => {
    given(registered()).when({ type: 'close-unsupplied' }).thenRefused(SupplementNotOwed);
    given(asked().at('2025-04-26T17:30')).when({ type: 'close-unsupplied' }).thenRefused(SupplementWindowOpen);
    given(asked().at('2025-04-26T17:31')).when({ type: 'close-unsupplied' }).thenHappens('case.stopped');
  });
});

it('nothing is asked twice at once, nothing answered that was not asked, and by the units concerned', () => {
  given(registered()).when(supply).thenRefused(IntakeSupplementNotRequested);
  given(asked()).when(request).thenRefused(IntakeSupplementOpen);
  given(registered())
    .when({ ...request, by: officerOf('a') })
    .thenRefused(NotYourCase);
});
