import { nationalStatus } from '../national-status.js';
import { given } from '../testing/given.js';
import { History, nobody, officerOf } from '../testing/history.js';
import { accepted, chain, twoDates } from '../testing/sample-procedures.js';
import {
  DecidedAlready,
  NotYourCase,
  RefusalUnexplained,
  WithdrawalNotAsked,
  WithdrawalOpen,
} from './ending.errors.js';

const citizen = { kind: 'citizen' } as const;
const ask = { type: 'withdraw', by: citizen, reason: nobody } as const;
const asked = (at = '2025-04-08T09:00') => {
  const history = accepted().at(at).take('a');
  history.do(ask);
  return history;
};

describe('a withdrawal is a request (domain.md §2.3, status 7)', () => {
  it('while it waits the case goes on and its clock runs', () => {
    const history = asked();
    expect(nationalStatus(history.state)).toBe(7);
    history.complete('a', '2025-04-10T10:00');
    expect(history.last('handoff.completed').data.timeliness).toBe('late');
    expect(nationalStatus(history.state)).toBe(7);
  });

  it('refused with a reason it goes on (7→4)', () => {
    const history = asked();
    given(history)
      .when({ type: 'answer-withdrawal', granted: false, by: officerOf('a') })
      .thenRefused(RefusalUnexplained);
    given(history)
      .when({ type: 'answer-withdrawal', granted: false, reason: nobody, by: officerOf('a') })
      .thenHappens('withdrawal.refused');
    expect(nationalStatus(history.state)).toBe(4);
  });

  it('granted it stops the case (7→8), judged at the grant: the clock ran until then', () => {
    const history = asked().at('2025-04-23T09:00');
    given(history)
      .when({ type: 'answer-withdrawal', granted: true, by: officerOf('a') })
      .thenHappens('case.withdrawn', 'verdict.frozen');
    expect(nationalStatus(history.state)).toBe(8);
    expect(history.last('verdict.frozen').data).toMatchObject({ outcome: 'withdrawn', owed: { lateMinutes: 570 } });
  });

  it('L17: the counter itself grants at once, unless it hands the request to the agency', () => {
    given(accepted().at('2025-04-08T09:00'))
      .when({ type: 'withdraw', reason: nobody })
      .thenHappens('withdrawal.requested', 'case.withdrawn', 'verdict.frozen');
    given(accepted().at('2025-04-08T09:00'))
      .when({ type: 'withdraw', reason: nobody, toAgency: true })
      .thenHappens('withdrawal.requested');
    given(asked()).when({ type: 'withdraw', reason: nobody }).thenHappens('case.withdrawn', 'verdict.frozen');
  });

  it('before acceptance, and while the citizen owes papers or money, no agency works on it: granted at once', () => {
    given(new History({ definition: chain }).open('2025-04-07T09:00'))
      .when(ask)
      .thenHappens('withdrawal.requested', 'case.withdrawn');
    const waiting = accepted().at('2025-04-08T09:00').take('a');
    waiting.do({ type: 'request-supplement', leg: waiting.leg('a'), items: nobody });
    given(waiting).when(ask).thenHappens('withdrawal.requested', 'case.withdrawn', 'verdict.frozen');
    const owing = accepted(twoDates).complete('check', '2025-04-08T09:00').complete('tax', '2025-04-09T09:00');
    expect(nationalStatus(owing.state)).toBe(6);
    given(owing).when(ask).thenHappens('case.withdrawn', 'verdict.frozen');
  });

  it('the decision overtakes one that nobody answered', () => {
    const history = asked().complete('a', '2025-04-08T10:00').complete('b', '2025-04-09T09:00');
    history.complete('c', '2025-04-10T09:00');
    expect(history.last('withdrawal.refused').data.because).toBe('decided');
    expect(nationalStatus(history.state)).toBe(9);
  });

  it('not after the decision (9/10→7)', () => {
    const history = accepted().complete('a', '2025-04-08T09:00').complete('b', '2025-04-09T09:00');
    history.complete('c', '2025-04-10T09:00');
    given(history).when(ask).thenRefused(DecidedAlready);
    history.do({ type: 'return-result', channel: 'counter' });
    given(history).when(ask).thenRefused(DecidedAlready);
  });

  it('once, by whom it concerns, and no papers are asked for meanwhile', () => {
    const history = asked();
    given(history).when(ask).thenRefused(WithdrawalOpen);
    given(history)
      .when({ type: 'request-supplement', leg: history.leg('a'), items: nobody })
      .thenRefused(WithdrawalOpen);
    given(history)
      .when({ type: 'withdraw', by: officerOf('c'), reason: nobody })
      .thenRefused(NotYourCase);
    given(history)
      .when({ type: 'answer-withdrawal', granted: true, by: officerOf('b') })
      .thenRefused(NotYourCase);
    given(accepted()).when({ type: 'answer-withdrawal', granted: true }).thenRefused(WithdrawalNotAsked);
  });
});
