import { createHash } from 'node:crypto';
import type { Fact } from '@lienthong/case';
import { canonicalJson } from '@lienthong/kernel';
import type { StoredFact } from './stored-fact.js';

/** What the first fact of every case stands on. */
export const CHAIN_START = '0'.repeat(64);

/** Hash of a fact on the one before it; when it was recorded is not part of what happened. */
export function factHash(previousHash: string, fact: Fact): string {
  return createHash('sha256').update(previousHash).update(canonicalJson(fact)).digest('hex');
}

/** Links facts to the chain that ends with `previousHash`. */
export function chained(facts: readonly Fact[], previousHash: string, recordedAt: string): StoredFact[] {
  let previous = previousHash;
  return facts.map((fact) => {
    const hash = factHash(previous, fact);
    const stored = { ...fact, recordedAt, hash, previousHash: previous };
    previous = hash;
    return stored;
  });
}

/** The fact alone, without its place in the chain. */
export function bareFact({ recordedAt: _at, hash: _hash, previousHash: _previous, ...fact }: StoredFact): Fact {
  return fact as Fact;
}
