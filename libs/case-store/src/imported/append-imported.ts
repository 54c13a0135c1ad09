import type { CaseEvent, Custody, Fact, ImportedEventType } from '@lienthong/case';
import type { CaseCode, Instant, ProcedureCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { factToRow } from '../fact/fact-row.js';
import { CHAIN_START, chained } from '../fact/hash-chain.js';
import type { StoredFact } from '../fact/stored-fact.js';
import { APPEND_IMPORTED } from './append-imported.statement.js';

/** What a log tells, with its minute and whoever had the case then. */
export type ImportedEvent = Extract<CaseEvent, { readonly type: ImportedEventType }> & {
  readonly at: Instant;
  readonly custody: Custody;
};

/** What an import adds to a case. */
export interface ImportedAddition {
  readonly caseCode: CaseCode;
  readonly source: string;
  readonly procedure: ProcedureCode;
  /** Facts that it has already. */
  readonly before: readonly StoredFact[];
  readonly added: readonly ImportedEvent[];
}

/** Writes what an import adds to several cases, in one statement. @returns how many facts that were */
export async function appendImported(
  pool: Pool,
  additions: readonly ImportedAddition[],
  recordedAt: string,
): Promise<number> {
  const chains = additions.filter(({ added }) => added.length > 0).map((addition) => chainOf(addition, recordedAt));
  if (chains.length === 0) return 0;
  const facts = chains.flatMap((chain) => chain.facts);
  await pool.query({
    name: 'append-imported',
    text: APPEND_IMPORTED,
    values: [JSON.stringify(chains.map(({ end }) => end)), JSON.stringify(facts.map(factToRow))],
  });
  return facts.length;
}

function chainOf({ caseCode, source, procedure, before, added }: ImportedAddition, recordedAt: string) {
  const facts = added.map(
    (event, index): Fact => ({
      ...event,
      caseCode,
      seq: before.length + 1 + index,
      by: { kind: 'system' },
      // no published version stands behind it
      procedure: { code: procedure, version: 0 },
    }),
  );
  const stored = chained(facts, before.at(-1)?.hash ?? CHAIN_START, recordedAt);
  const last = stored.at(-1) ?? before.at(-1);
  return { facts: stored, end: { case_code: caseCode, source, last_seq: last?.seq, last_hash: last?.hash } };
}
