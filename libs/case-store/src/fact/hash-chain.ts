import { createHash } from 'node:crypto';
import type { Fact } from '@lienthong/case';
import { canonicalJson } from '@lienthong/kernel';
import type { StoredFact } from './stored-fact.js';

/** What the first fact of every case stands on. */
export const CHAIN_START = '0'.repeat(64);

/** A fact with when it was recorded: the legal minute says when it counts, the other that nobody wrote it afterwards. */
type Recorded = Omit<StoredFact, 'hash' | 'previousHash'>;

/** Hash of a fact on the one before it. It holds all that a row says, also when it was recorded. */
export function factHash(previousHash: string, fact: Recorded): string {
  return createHash('sha256').update(previousHash).update(canonicalJson(fact)).digest('hex');
}

/** Links facts to the chain that ends with `previousHash`. */
export function chained(facts: readonly Fact[], previousHash: string, recordedAt: string): StoredFact[] {
  let previous = previousHash;
  return facts.map((fact) => {
    const recorded = { ...fact, recordedAt };
    const hash = factHash(previous, recorded);
    const stored = { ...recorded, hash, previousHash: previous };
    previous = hash;
    return stored;
  });
}

/** The fact without its place in the chain: what its hash is of. */
export function recordedFact({ hash: _hash, previousHash: _previous, ...fact }: StoredFact): Recorded {
  return fact;
}
