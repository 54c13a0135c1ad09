import type { OfficerId } from '@lienthong/kernel';
import fc from 'fast-check';
import { HandoffNotHeld } from '../handoff/handoff.errors.js';
import { given } from '../testing/given.js';
import { officerOf } from '../testing/history.js';
import { arbTold, tell } from '../testing/random-history.js';
import { accepted, chain } from '../testing/sample-procedures.js';
import { NotDelegated, OfficerAbsent } from './delegation.errors.js';

const principal = { officer: 'can-bo-a' as OfficerId, agency: 'a' as never };
const delegate = { kind: 'officer', officer: 'thu-ky' as OfficerId, agency: 'van-phong' as never } as const;

/** `thu-ky` of another agency may act for `can-bo-a` on the eighth of April. */
const history = () => {
  const told = accepted(chain, '2025-04-07T09:00', {
    isDelegated: (officer, { officer: of }) =>
      officer === delegate.officer && of === principal.officer && told.now.startsWith('2025-04-08'),
    absenceOf: (officer) => (officer === 'vang-mat' ? { delegate: 'nguoi-thay' as OfficerId } : undefined),
  });
  return told;
};

describe('delegation (domain.md R13, L18)', () => {
  it('inside its dates an act counts as the principal’s, and is recorded as by the delegate on behalf of him', () => {
    const told = history().at('2025-04-08T09:00');
    const by = { ...delegate, onBehalfOf: principal };
    given(told)
      .when({ type: 'accept-handoff', leg: told.leg('a'), by })
      .thenHappens('handoff.accepted');
    expect(told.last('handoff.accepted')).toMatchObject({ by, data: { officer: principal.officer } });
  });

  it.each(['2025-04-07T16:00', '2025-04-09T08:00'])('outside its dates it is refused: %s', (moment) => {
    const told = history().at(moment);
    given(told)
      .when({ type: 'accept-handoff', leg: told.leg('a'), by: { ...delegate, onBehalfOf: principal } })
      .thenRefused(NotDelegated);
  });

  it('gives no authority that the principal does not have, and none to act in one’s own name', () => {
    const told = history().at('2025-04-08T09:00');
    const elsewhere = { ...principal, agency: 'b' as never };
    const accept = { type: 'accept-handoff', leg: told.leg('a') } as const;
    given(told)
      .when({ ...accept, by: { ...delegate, onBehalfOf: elsewhere } })
      .thenRefused(HandoffNotHeld);
    given(told)
      .when({ ...accept, by: delegate })
      .thenRefused(HandoffNotHeld);
  });

  it('changes nothing of a case but the names beside its facts', () =>
    fc.assert(
      fc.property(arbTold, (told) => {
        const facts = (delegated: boolean) => tell({ ...told, delegated }).facts.map(({ by: _by, ...fact }) => fact);
        expect(facts(true)).toEqual(facts(false));
      }),
      { numRuns: 30 },
    ));

  it('a leg is not given to an officer who is away: the refusal names who stands in', () => {
    const told = history().take('a').at('2025-04-08T09:00');
    const assign = (officer: string) =>
      ({ type: 'reassign', leg: told.leg('a'), officer: officer as OfficerId, by: officerOf('a') }) as const;
    given(told).when(assign('vang-mat')).thenRefused(OfficerAbsent);
    expect(() => told.offer(assign('vang-mat'))).toThrow(
      expect.objectContaining({ details: { officer: 'vang-mat', standIn: 'nguoi-thay' } }),
    );
    given(told).when(assign('nguoi-thay')).thenHappens('handoff.reassigned');
  });
});
