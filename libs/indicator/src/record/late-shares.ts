import type { Judgement } from '@lienthong/case';
import type { AgencyCode } from '@lienthong/kernel';
import type { LegRecord } from './leg-record.js';

/** Late minutes of a judgement that fell to one agency, in working minutes. */
export function lateMinutesOf(agency: AgencyCode, { shares }: Judgement): number {
  return shares.reduce((sum, share) => (share.agency === agency ? sum + share.minutes : sum), 0);
}

/**
 * The legs with what fell to each of them of the case's late minutes, and what it inherited: the minutes of legs that had ended
 * when it was offered. A leg keeps its own time whatever came before it (time.md §5, §8).
 */
export function withLateShares(legs: readonly LegRecord[], { shares }: Judgement): readonly LegRecord[] {
  const ofLeg = (leg: LegRecord): number => {
    const [id] = leg.leg.split('/'); // the part of a predecessor is named after the leg
    return shares.reduce(
      (sum, share) => (share.leg === id && share.agency === leg.agency ? sum + share.minutes : sum),
      0,
    );
  };
  const own = legs.map(ofLeg);
  return legs.map((leg, index) => {
    const ownLateMinutes = own[index] ?? 0;
    const inheritedLateMinutes = legs.reduce(
      (sum, other, at) => (other.endedAt && other.endedAt <= leg.offeredAt ? sum + (own[at] ?? 0) : sum),
      0,
    );
    const same = leg.ownLateMinutes === ownLateMinutes && leg.inheritedLateMinutes === inheritedLateMinutes;
    return same ? leg : { ...leg, ownLateMinutes, inheritedLateMinutes };
  });
}
