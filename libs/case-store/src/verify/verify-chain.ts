import type { CaseCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { readCaseFacts } from '../fact/case-facts.query.js';
import { CHAIN_START, factHash, recordedFact } from '../fact/hash-chain.js';
import type { StoredFact } from '../fact/stored-fact.js';

/** `changed`: a fact is not what its hash says. `unlinked`: it does not stand on the fact before it. `missing`: its place is empty. */
export interface ChainFault {
  readonly seq: number;
  readonly fault: 'changed' | 'unlinked' | 'missing';
}

export interface ChainReport {
  readonly caseCode: CaseCode;
  readonly facts: number;
  readonly lastHash: string;
  /** None when the facts are as they were recorded. */
  readonly faults: readonly ChainFault[];
}

/** Checks the hash chain of a case, up to the end that its record names: facts cut off at the end are missed too. */
export async function verifyChain(pool: Pool, caseCode: CaseCode): Promise<ChainReport> {
  const facts = await readCaseFacts(pool, caseCode);
  const { rows } = await pool.query<{ last_seq: number; last_hash: string }>(
    `SELECT last_seq, last_hash FROM cases.case_record WHERE case_code = $1
      UNION ALL SELECT last_seq, last_hash FROM cases.imported_case WHERE case_code = $1`,
    [caseCode],
  );
  const recorded = rows[0] ?? { last_seq: 0, last_hash: CHAIN_START };
  const faults = faultsOf(facts, recorded.last_seq).map(({ seq, fault }) => ({ seq, fault }));
  const lastHash = facts.at(-1)?.hash ?? CHAIN_START;
  if (faults.length === 0 && lastHash !== recorded.last_hash)
    return { caseCode, facts: facts.length, lastHash, faults: [{ seq: facts.length, fault: 'changed' }] };
  return { caseCode, facts: facts.length, lastHash, faults };
}

/** A fault with where in the list it was found, from 0: at the fact, or at the one before which something is missing. */
export type PlacedFault = ChainFault & { readonly place: number };

/** What is wrong with a chain of facts that should end at `lastSeq`. */
export function faultsOf(facts: readonly StoredFact[], lastSeq: number): PlacedFault[] {
  const faults: PlacedFault[] = [];
  let previous: StoredFact | undefined;
  for (const [place, fact] of facts.entries()) {
    const { seq } = fact;
    for (let gap = (previous?.seq ?? 0) + 1; gap < seq; gap += 1) faults.push({ seq: gap, fault: 'missing', place });
    if (fact.previousHash !== (previous?.hash ?? CHAIN_START)) faults.push({ seq, fault: 'unlinked', place });
    if (fact.hash !== factHash(fact.previousHash, recordedFact(fact))) faults.push({ seq, fault: 'changed', place });
    previous = fact;
  }
  for (let seq = (previous?.seq ?? 0) + 1; seq <= lastSeq; seq += 1)
    faults.push({ seq, fault: 'missing', place: facts.length });
  return faults;
}
