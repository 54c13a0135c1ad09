import { instant, localIso } from '@lienthong/kernel';
import { CaseNotInState, NotYourCase } from '../ending/ending.errors.js';
import { nationalStatus } from '../national-status.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { fixtureCalendar } from '../testing/fixture-calendar.js';
import { given } from '../testing/given.js';
import { History, nobody, officerOf } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import {
  ApplicantMissing,
  ApplicantNotAsked,
  ChannelNotOffered,
  PaperMissing,
  PaperUnknown,
  RoutingInvalid,
  SubmittedInFuture,
} from './intake.errors.js';

const title = { vi: 'Giấy mẫu', en: 'Sample paper' };
const withPaper = { ...chain, papers: [{ id: 'don', title, required: true, reusable: false }] };
const filing = { receivedBy: 'mot-cua', returnBy: 'mot-cua', channel: 'counter', applicant: nobody } as never as {
  receivedBy: never;
  returnBy: never;
  channel: 'counter';
  applicant: typeof nobody;
};
const register = (history: History, rest: object = {}) =>
  ({ type: 'register', code: history.code, ...filing, papers: [], routing: {}, ...rest }) as never;

describe('registration', () => {
  it('L2: an answer is due within 8 working hours, an alert after 2', () => {
    const { data } = new History({ definition: chain }).open('2025-04-28T16:00').last('case.registered');
    expect([localIso(data.intakeAlertAt), localIso(data.intakeDueAt)]).toEqual([
      '2025-04-29T08:00',
      '2025-04-29T16:00',
    ]);
  });
  it('a filing at night counts from the next opening', () => {
    const { data } = new History({ definition: chain }).open('2025-04-27T20:00').last('case.registered');
    expect(localIso(data.intakeDueAt)).toBe('2025-04-28T17:30');
  });
  it('receiving, solving and returning unit are three fields (domain.md §7.7)', () =>
    expect(accepted().state).toMatchObject({ receivedBy: 'mot-cua', solvedBy: 'c', returnBy: 'mot-cua' }));
  it('L20: a paper that the procedure does not ask for is refused', () => {
    const history = new History({ definition: withPaper });
    given(history)
      .when(register(history, { papers: [{ paper: 'khac', form: 'copy' }] }))
      .thenRefused(PaperUnknown);
  });
  it('a filing cannot lie in the future; one from before is counted from then', () => {
    const history = new History({ definition: chain }).at('2025-04-07T09:00');
    given(history)
      .when(register(history, { submittedAt: '2025-04-07T02:01:00Z' }))
      .thenRefused(SubmittedInFuture);
    given(history)
      .when(register(history, { submittedAt: '2025-04-07T01:00:00Z' }))
      .thenHappens('case.registered');
    expect(localIso(history.state.intakeDueAt)).toBe('2025-04-08T08:00');
  });
  it('a channel that the procedure does not offer is refused', () => {
    const history = new History({ definition: { ...chain, channels: ['online'] } });
    given(history).when(register(history)).thenRefused(ChannelNotOffered);
  });
  it.each([[{}], [{ xa: 'khac' }], [{ xa: 'mot', la: 'x' }]])('routing %j is not what was declared', (routing) => {
    const field = { name: 'xa', title, values: ['mot', 'hai'], type: 'code' } as const;
    const history = new History({ definition: { ...chain, routing: [field] } });
    given(history).when(register(history, { routing })).thenRefused(RoutingInvalid);
  });
});

describe('internal work (domain.md §0 R2)', () => {
  const work = procedure('noi-bo', [step('a'), step('b', { after: ['a'] })], { kind: 'internal', channels: [] });
  it('nobody asks for it, on no channel; an agency opens it, and nobody waits for an answer at a counter', () => {
    const history = new History({ definition: work, receivedBy: 'a' as never }).open('2025-04-07T09:00');
    const { data } = history.last('case.registered');
    expect([data.applicant, data.caseWakeUps, data.receivedBy]).toEqual([undefined, undefined, 'a']);
    history.accept().complete('a', '2025-04-08T09:00').complete('b', '2025-04-09T09:00');
    expect(history.state.phase).toBe('completed');
    expect(nationalStatus(history.state)).toBe(9);
  });
  it('an applicant is refused there, and wanted everywhere else', () => {
    const internal = new History({ definition: work });
    given(internal).when(register(internal)).thenRefused(ApplicantNotAsked);
    const asked = new History({ definition: chain });
    given(asked)
      .when(register(asked, { applicant: undefined }))
      .thenRefused(ApplicantMissing);
  });
});

describe('acceptance', () => {
  it('L1: needs every required paper', () => {
    const history = new History({ definition: withPaper }).at('2025-04-07T09:00');
    history.offer(register(history));
    given(history).when({ type: 'accept-case' }).thenRefused(PaperMissing);
  });
  it('belongs to the counter that took the case in', () =>
    given(new History({ definition: chain }).open('2025-04-07T09:00'))
      .when({ type: 'accept-case', by: officerOf('a') })
      .thenRefused(NotYourCase));
  it('comes once', () => given(accepted()).when({ type: 'accept-case' }).thenRefused(CaseNotInState));
  it('after the cut-off the clock starts the next working day, and until then the counter has the case', () => {
    const history = accepted({ ...chain, receiptCutOff: 'after-15:00' }, '2025-04-07T15:01');
    const { startAt, dueAt } = history.last('appointment.set').data;
    expect([localIso(startAt), localIso(dueAt)]).toEqual(['2025-04-08T07:30', '2025-04-22T17:30']);
    expect(localIso(history.state.legs[history.leg('a')]!.startAt)).toBe('2025-04-08T07:30');
  });
  it('Mẫu 01 stamps agencies and planned dates', () =>
    expect(accepted().last('case.accepted').data).toMatchObject({
      agencies: { a: 'a', b: 'b', c: 'c', tra: 'mot-cua' },
      planned: [{ step: 'a' }, { step: 'b' }, { step: 'c' }],
    }));
  it('an internal procedure without a total promises nothing and is not judged', () => {
    const { total: _total, ...rest } = procedure('noi-bo', [step('a', { term: 'set-per-case' })]);
    const history = accepted({ ...rest, kind: 'internal' }).complete('a', '2025-04-09T09:00');
    expect(history.types().slice(-2)).toEqual(['handoff.completed', 'case.completed']);
  });
});

describe('the end before a result', () => {
  const registered = () => new History({ definition: chain }).open('2025-04-07T09:00');
  it('L4: the counter refuses before acceptance, with a ground; no life, no verdict', () => {
    const history = registered();
    given(history)
      .when({ type: 'refuse-case', reason: nobody, ground: 'khong-dung-tham-quyen' })
      .thenHappens('case.refused');
    expect(nationalStatus(history.state)).toBe(3);
  });
  it('an accepted case is not refused any more', () =>
    given(accepted())
      .when({ type: 'refuse-case', reason: nobody, ground: 'ho-so-khong-hop-le' })
      .thenRefused(CaseNotInState));
  it('L17: a stop is judged at its minute, over the time of who held the case', () => {
    const history = accepted().at('2025-04-23T09:00');
    given(history).when({ type: 'stop', ground: 'nguoi-nop-de-nghi' }).thenHappens('case.stopped', 'verdict.frozen');
    const { owed, outcome } = history.last('verdict.frozen').data;
    expect([outcome, owed.timeliness, owed.lateMinutes]).toEqual(['stopped', 'late', 570]);
    expect(owed.shares.map(({ agency, minutes }) => [agency, minutes])).toEqual([['a', 570]]);
  });
  it('late without a late minute stays late, in the name of who held it at the date', () => {
    const history = accepted(procedure('ngay', [step('a')], { total: days(1) }), '2025-04-07T09:00');
    history.complete('a', '2025-04-08T17:45');
    const { owed } = history.last('verdict.frozen').data;
    expect([owed.timeliness, owed.lateMinutes, owed.shares[0]]).toMatchObject(['late', 0, { agency: 'a', minutes: 0 }]);
  });
  it('the result leaves by the returning unit, after the life of the case', () => {
    const history = accepted().complete('a', '2025-04-08T09:00').complete('b', '2025-04-09T09:00');
    history.complete('c', '2025-04-10T09:00').at('2025-05-20T09:00');
    expect(nationalStatus(history.state)).toBe(9);
    given(history)
      .when({ type: 'return-result', channel: 'counter', by: officerOf('c') })
      .thenRefused(NotYourCase);
    given(history).when({ type: 'return-result', channel: 'counter' }).thenHappens('result.returned');
    expect(nationalStatus(history.state)).toBe(10);
    expect(history.last('verdict.frozen').data.owed.timeliness).toBe('early');
  });
});

it('a clock that lags behind the last fact does not turn time back', () => {
  const history = accepted();
  const { at } = history.last('handoff.offered');
  history.at('2025-04-07T08:59').take('a');
  expect(history.last('handoff.accepted').at).toBe(at);
  expect(fixtureCalendar.isWorking(instant('2025-04-07T08:59'))).toBe(true);
});
