import { workingMinutes } from '@lienthong/kernel';
import type { LateShare } from '../fact-values.js';
import type { Piece } from '../ledger/piece.js';
import { apportion } from './apportion.js';

/**
 * Splits late minutes over those who held the case too long, in proportion to what each may answer for. Nobody bears
 * more than that; what is left then fitted neither the definition nor the law's own grace, and is nobody's.
 * The shares sum to `lateMinutes`.
 * @see time.md §8.6; I4
 */
export function attribute(lateMinutes: number, pieces: readonly Piece[], candidates: readonly number[]): LateShare[] {
  const sum = candidates.reduce((all, candidate) => all + candidate, 0);
  const minutes = apportion(Math.min(lateMinutes, sum), candidates);
  const shares = pieces.map((held, index) => shareOf(held, minutes[index] ?? 0));
  const rest = lateMinutes - Math.min(lateMinutes, sum);
  const unallotted: LateShare = { class: 'system', cause: 'unallotted', minutes: workingMinutes(rest) };
  return merged([...shares, unallotted].filter((share) => share.minutes > 0));
}

/** One piece's part in the delay. */
export function shareOf({ class: holderClass, cause, agency, officer, leg }: Piece, minutes: number): LateShare {
  return {
    class: holderClass,
    cause,
    ...(agency ? { agency } : {}),
    ...(officer ? { officer } : {}),
    ...(leg ? { leg } : {}),
    minutes: workingMinutes(minutes),
  };
}

function merged(shares: readonly LateShare[]): LateShare[] {
  const byHolder = new Map<string, LateShare>();
  for (const share of shares) {
    const { class: holderClass, cause, agency, officer, leg } = share;
    const key = [holderClass, cause, agency, officer, leg].join('|');
    const known = byHolder.get(key);
    byHolder.set(key, known ? { ...share, minutes: workingMinutes(known.minutes + share.minutes) } : share);
  }
  return [...byHolder.values()];
}
