import { GroundUnknown } from '../ground/ground.errors.js';
import { nationalStatus } from '../national-status.js';
import { given } from '../testing/given.js';
import { firstLeg, type History, nobody, officerOf } from '../testing/history.js';
import { accepted } from '../testing/sample-procedures.js';
import { isOnTime766 } from '../verdict/qd766.js';
import { ApproverAsks, NotSecondSupplement } from './supplement.errors.js';

const leg = firstLeg('a');
const approver = { ...officerOf('a'), officer: 'lanh-dao' as never };
const ask = { type: 'request-supplement', leg, items: nobody } as const;
const approve = { type: 'approve-second-supplement', leg, ground: 'luat-mau-dieu-9', by: approver } as const;

/** Asked on the first day, answered the same day, four hours later. */
function answeredOnce(): History {
  const history = accepted().at('2025-04-08T08:00').take('a');
  history.do(ask);
  history.at('2025-04-08T13:30').do({ type: 'supply-supplement', leg, papers: [] });
  return history;
}

describe('a second request for papers (L7)', () => {
  it('by a special law and an approver it is lawful: it stops the clock; and it stays counted', () => {
    const history = answeredOnce();
    given(history).when(approve).thenHappens('supplement.second-approved');
    history.do(ask);
    expect(history.last('supplement.requested').data).toMatchObject({ count: 2, lawful: true, ground: approve.ground });
    expect([nationalStatus(history.state), isOnTime766(history.state, history.now)]).toEqual([5, false]);
  });

  it('without it is recorded and unlawful, and an approval is used up by one request', () => {
    const history = answeredOnce();
    history.do(approve);
    history.do(ask);
    history.at('2025-04-08T14:00').do({ type: 'supply-supplement', leg, papers: [] });
    history.do(ask);
    expect(history.last('supplement.requested').data).toMatchObject({ count: 3, unlawfulBecause: 'second' });
  });

  it('the approver is not the one who asks, on either side', () => {
    const history = answeredOnce();
    given(history)
      .when({ ...approve, by: officerOf('a') })
      .thenRefused(ApproverAsks);
    history.do(approve);
    given(history)
      .when({ ...ask, by: approver })
      .thenRefused(ApproverAsks);
  });

  it('the special law is one that the definition names; the refusal names field and values', () => {
    const history = answeredOnce();
    given(history)
      .when({ ...approve, ground: 'nghi-dinh-khac' })
      .thenRefused(GroundUnknown);
    expect(new GroundUnknown('ground', 'x', ['a', 'b']).details).toEqual({
      field: 'ground',
      value: 'x',
      allowed: 'a, b',
    });
  });

  it('a first request needs nobody’s leave', () =>
    given(accepted().at('2025-04-08T08:00').take('a')).when(approve).thenRefused(NotSecondSupplement));

  it('its window is the leg’s own three days: what the citizen took is not counted, what the agency took is', () => {
    const history = accepted().at('2025-04-08T08:00').take('a');
    history.do(ask);
    // the window ended on 10/04 at 17:30; the citizen took two days and a half of it
    history.at('2025-04-10T14:00').do({ type: 'supply-supplement', leg, papers: [] });
    history.at('2025-04-14T09:00').do(approve);
    history.do(ask);
    expect(history.last('supplement.requested').data.lawful).toBe(true);
    const late = answeredOnce().at('2025-04-14T09:00');
    late.do(approve);
    late.do(ask);
    expect(late.last('supplement.requested').data).toMatchObject({ lawful: false, unlawfulBecause: 'late' });
  });
});
