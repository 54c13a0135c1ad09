import { type CaseStore, openCaseStore, type StoredFact } from '@lienthong/case-store';
import { type CaseCode, caseCode, systemClock } from '@lienthong/kernel';
import { Pool } from 'pg';

/** What PostgreSQL holds, read beside the apps. */
export interface CaseRecord {
  readonly store: CaseStore;
  readonly pool: Pool;
  caseCodes(): Promise<readonly CaseCode[]>;
  /** Every case with its facts. */
  cases(): Promise<ReadonlyMap<CaseCode, readonly StoredFact[]>>;
  /** Facts that the relay has not published. */
  outbox(): Promise<number>;
  close(): Promise<void>;
}

export function openRecord(databaseUrl: string): CaseRecord {
  const store = openCaseStore({ databaseUrl, clock: systemClock, name: 'faults', poolSize: 4 });
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined); // the database is killed under it, and asked again
  const caseCodes = async () => {
    const { rows } = await pool.query<{ case_code: string }>('SELECT case_code FROM cases.case_record ORDER BY 1');
    return rows.map((row) => caseCode(row.case_code));
  };
  return {
    store,
    pool,
    caseCodes,
    cases: async () => {
      const cases = new Map<CaseCode, readonly StoredFact[]>();
      for (const code of await caseCodes()) cases.set(code, await store.factsOf(code));
      return cases;
    },
    outbox: async () => {
      const { rows } = await pool.query<{ facts: number }>('SELECT count(*)::int AS facts FROM cases.outbox');
      return rows[0]?.facts ?? 0;
    },
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}
