import { instantOfEpoch } from '@lienthong/kernel';
import type { StoredFact } from './stored-fact.js';

/** A row of case_event as the driver gives it. */
export interface FactRow {
  readonly case_code: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly by: unknown;
  readonly procedure: string;
  readonly procedure_version: number;
  readonly custody: unknown;
  readonly data: unknown;
  readonly hash: string;
  readonly previous_hash: string;
}

/** In the order of the table, with blanks after the commas. */
export const FACT_COLUMNS =
  'case_code, seq, type, at, recorded_at, by, procedure, procedure_version, custody, data, hash, previous_hash';

/** The same of a table that a query calls by another name. */
export const factColumnsOf = (alias: string): string => `${alias}.${FACT_COLUMNS.replaceAll(', ', `, ${alias}.`)}`;

/** A recorded row is what `factToRow` wrote, so its members have the types of a fact. */
export function factOfRow(row: FactRow): StoredFact {
  return {
    type: row.type,
    data: row.data,
    caseCode: row.case_code,
    seq: row.seq,
    at: instantOfEpoch(row.at.getTime()),
    by: row.by,
    procedure: { code: row.procedure, version: row.procedure_version },
    custody: row.custody,
    recordedAt: row.recorded_at.toISOString(),
    hash: row.hash,
    previousHash: row.previous_hash,
  } as StoredFact;
}

/** The row of a fact, as JSON for one statement. */
export function factToRow(fact: StoredFact): Readonly<Record<keyof FactRow, unknown>> {
  return {
    case_code: fact.caseCode,
    seq: fact.seq,
    type: fact.type,
    at: fact.at,
    recorded_at: fact.recordedAt,
    by: fact.by,
    procedure: fact.procedure.code,
    procedure_version: fact.procedure.version,
    custody: fact.custody,
    data: fact.data,
    hash: fact.hash,
    previous_hash: fact.previousHash,
  };
}
