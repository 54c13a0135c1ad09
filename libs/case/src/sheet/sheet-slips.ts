import type { Instant } from '@lienthong/kernel';
import type { Fact } from '../event.js';
import { type LegId, legId, legParts } from '../leg-id.js';

/** A slip that went with the file, and when another took its place: of a kind and leg one alone is valid. */
export interface SheetSlip {
  readonly kind: 'receipt' | 'transfer';
  /** Of a transfer: the leg that it goes with. */
  readonly leg?: LegId;
  readonly n: number;
  readonly issuedAt: Instant;
  readonly voidedAt?: Instant;
}

/**
 * Every slip of a case: the receipt of its acceptance, the transfer slip of each offer, and the receipts that were issued
 * anew. What another slip took the place of is void from then on.
 * @see peers.md §3.19; domain.md §7.1
 */
export function sheetSlips(facts: readonly Fact[]): SheetSlip[] {
  return facts.flatMap(({ type, at, data }): SheetSlip[] => {
    if (type === 'case.accepted') return [slip(facts, { kind: 'receipt', n: 1, issuedAt: at })];
    if (type === 'handoff.offered')
      return [slip(facts, { kind: 'transfer', leg: data.leg, n: legParts(data.leg).attempt, issuedAt: at })];
    // the transfer slip of an offer that was made once more goes with that offer
    return type === 'slip.issued' && data.kind === 'receipt'
      ? [slip(facts, { kind: 'receipt', n: data.n, issuedAt: at })]
      : [];
  });
}

function slip(facts: readonly Fact[], issued: Omit<SheetSlip, 'voidedAt'>): SheetSlip {
  const voided = facts.find(
    ({ type, data }) =>
      type === 'slip.issued' && data.kind === issued.kind && data.voids === issued.n && sameRound(data.of, issued.leg),
  );
  return { ...issued, ...(voided ? { voidedAt: voided.at } : {}) };
}

/** The attempts of one round share the numbers of their slips. */
function sameRound(one: LegId | undefined, other: LegId | undefined): boolean {
  const first = (leg: LegId | undefined) => leg && legId({ ...legParts(leg), attempt: 1 });
  return first(one) === first(other);
}
