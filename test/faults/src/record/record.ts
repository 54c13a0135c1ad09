import { allFacts, type CaseStore, openCaseStore, type StoredFact } from '@lienthong/case-store';
import { type CaseCode, systemClock } from '@lienthong/kernel';
import { Pool } from 'pg';

/** What PostgreSQL holds, read beside the apps. */
export interface CaseRecord {
  readonly store: CaseStore;
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
  return {
    store,
    cases: async () => {
      const cases = new Map<CaseCode, readonly StoredFact[]>();
      for await (const page of allFacts(pool))
        for (const fact of page) cases.set(fact.caseCode, [...(cases.get(fact.caseCode) ?? []), fact]);
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
