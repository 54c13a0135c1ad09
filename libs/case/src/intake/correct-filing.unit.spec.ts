import { type Instant, instant, localIso, type PersonDataId } from '@lienthong/kernel';
import { explainDeadline } from '../explanation/explain-deadline.js';
import { ledgerOf } from '../ledger/ledger.js';
import { days, procedure, step } from '../testing/definition.builder.js';
import { withDaysOff } from '../testing/fixture-calendar.js';
import { given } from '../testing/given.js';
import { History, nobody, officerOf } from '../testing/history.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import { ApplicantNotAsked, CorrectionTooLate, FiledAfterAnswer, SubmittedInFuture } from './intake.errors.js';

const filed = (local: string) => ({ type: 'correct-intake', submittedAt: instant(local) }) as const;
const owed = ({ state }: History) => {
  const { startAt, dueAt, announcedDueAt } = state.appointments[0]!;
  return [startAt, dueAt, announcedDueAt].map((at: Instant) => localIso(at));
};
const woken = ({ state }: History) => state.caseWakeUps.map(({ kind, at }) => [kind, localIso(at)]);

describe('accepted in the sitting of its filing, and entered later than it was handed in', () => {
  // entered on Monday 07/04 at 16:00, handed in on Friday 04/04 at 15:00; ten working days
  const entered = () => accepted(chain, '2025-04-07T16:00').at('2025-04-07T16:30');

  it('the clock starts with the filing; what was announced is not moved earlier, and the receipt is issued anew', () => {
    const history = entered();
    expect(owed(history)).toEqual(['2025-04-07T16:00', '2025-04-21T17:30', '2025-04-21T17:30']);
    given(history).when(filed('2025-04-04T15:00')).thenHappens('intake.corrected', 'appointment.set', 'slip.issued');
    expect(owed(history)).toEqual(['2025-04-04T15:00', '2025-04-18T17:30', '2025-04-21T17:30']);
    expect(history.last('appointment.set').data.cause).toBe('correction');
    expect(history.last('slip.issued').data).toEqual({ kind: 'receipt', n: 2, voids: 1 });
    expect(history.state.life!.planned[0]!.dueAt).toBe(instant('2025-04-09T15:00'));
    given(history).when(filed('2025-04-04T15:00')).thenHappens();
  });

  it('the agency keeps its own time; what was entered late is the counter’s, to the minute', () => {
    const history = entered();
    const { startAt, dueAt } = history.state.legs[history.leg('a')]!;
    history.do(filed('2025-04-04T15:00'));
    expect(history.state.legs[history.leg('a')]).toMatchObject({ startAt, dueAt });
    const { from, path } = ledgerOf(history.state, history.context());
    expect(localIso(from)).toBe('2025-04-04T15:00');
    // 150 minutes of Friday and 390 of Monday
    const counter = path.filter(({ kind }) => kind === 'counter');
    expect(counter.reduce((sum, { used }) => sum + used, 0)).toBe(540);
    history.complete('a', '2025-04-10T16:00').complete('b', '2025-04-16T07:30').complete('c', '2025-04-21T17:30');
    const { owed: judged, announced } = history.last('verdict.frozen').data;
    expect([judged.timeliness, announced.timeliness]).toEqual(['late', 'on-time']);
    expect(judged.shares[0]).toMatchObject({ class: 'counter' });
  });

  it('explains itself, and is counted anew from there', () => {
    const history = entered();
    history.do(filed('2025-04-04T15:00'));
    const { days: told, allotted, receivedAt } = explainDeadline(history.state, {}, history.context());
    expect(localIso(receivedAt)).toBe('2025-04-04T15:00');
    expect(told.reduce((sum, { counted }) => sum + counted, 0)).toBe(allotted);
    history.publish(withDaysOff('2', '2025-04-09'));
    expect(owed(history)).toEqual(['2025-04-04T15:00', '2025-04-21T17:30', '2025-04-21T17:30']);
  });

  it('the cut-off of receipt is that of the filing: 15:00 is in time, as it was handed in', () => {
    const history = accepted({ ...chain, receiptCutOff: 'after-15:00' }, '2025-04-07T16:00').at('2025-04-07T16:30');
    expect(owed(history)[0]).toBe('2025-04-08T07:30');
    history.do(filed('2025-04-07T15:00'));
    expect(owed(history)).toEqual(['2025-04-07T15:00', '2025-04-21T17:30', '2025-04-22T17:30']);
  });

  it('what a law granted beside the term stays', () => {
    const history = entered();
    history.do({ type: 'extend-by-law', leg: history.leg('a'), ground: 'luat', term: days(2), reason: nobody });
    history.do(filed('2025-04-04T15:00'));
    expect(owed(history)).toEqual(['2025-04-04T15:00', '2025-04-22T17:30', '2025-04-23T17:30']);
  });

  it('not in the future, not after it was accepted, not once somebody works on it', () => {
    given(entered()).when(filed('2025-04-07T16:31')).thenRefused(SubmittedInFuture);
    given(entered()).when(filed('2025-04-07T16:15')).thenRefused(FiledAfterAnswer);
    given(entered().take('a')).when(filed('2025-04-04T15:00')).thenRefused(CorrectionTooLate);
  });
});

it('an acceptance that was an act of its own stays: filed online at nine, accepted at two', () => {
  const history = new History({ definition: chain }).open('2025-04-07T09:00').at('2025-04-07T14:00').accept();
  const before = owed(history);
  given(history).when(filed('2025-04-07T08:00')).thenHappens('intake.corrected', 'slip.issued');
  expect([owed(history), localIso(history.state.submittedAt)]).toEqual([before, '2025-04-07T08:00']);
});

describe('before acceptance', () => {
  const registered = () => new History({ definition: chain }).open('2025-04-07T14:00').at('2025-04-07T15:00');

  it('the counter’s eight hours are counted from the corrected filing, and it is reminded then', () => {
    const history = registered();
    given(history).when(filed('2025-04-07T09:00')).thenHappens('intake.corrected');
    expect(localIso(history.state.intakeDueAt)).toBe('2025-04-08T09:00');
    expect(woken(history)).toEqual([
      ['intake-alert', '2025-04-07T11:00'],
      ['intake-overdue', '2025-04-08T09:01'],
    ]);
    history.publish(withDaysOff('2', '2025-04-08'));
    expect(localIso(history.state.intakeDueAt)).toBe('2025-04-09T09:00');
  });

  it('what was asked for has answered it: the clock stands, and the filing was not after the request', () => {
    const history = registered();
    history.do({ type: 'request-intake-supplement', items: nobody });
    const before = woken(history);
    given(history).when(filed('2025-04-07T15:30')).thenRefused(SubmittedInFuture);
    history.at('2025-04-08T09:00');
    given(history).when(filed('2025-04-07T15:30')).thenRefused(FiledAfterAnswer);
    history.do(filed('2025-04-07T10:00'));
    expect(woken(history)).toEqual(before);
    history.do({ type: 'supply-intake-supplement', papers: [] });
    expect(localIso(history.state.intakeDueAt)).toBe('2025-04-09T09:00');
  });
});

it('another applicant is a fact with his opaque id alone; internal work has none', () => {
  const applicant = { id: 'person-khac' as PersonDataId, hash: 'khac' };
  const history = accepted();
  given(history).when({ type: 'correct-intake', applicant }).thenHappens('intake.corrected', 'slip.issued');
  expect(history.last('intake.corrected').data.applicant).toEqual(applicant);
  const internal = procedure('noi-bo', [step('a')], { kind: 'internal', total: days(3) });
  const work = new History({ definition: internal }).open('2025-04-07T09:00');
  given(work)
    .when({ type: 'correct-intake', applicant, by: officerOf('mot-cua') })
    .thenRefused(ApplicantNotAsked);
});
