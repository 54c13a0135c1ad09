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
  /** Facts that the relay has in its hands this moment: taken, and not yet given up by the outbox. */
  beingPublished(): Promise<number>;
  close(): Promise<void>;
}

export function openRecord(databaseUrl: string): CaseRecord {
  const store = openCaseStore({ databaseUrl, clock: systemClock, name: 'faults', poolSize: 4 });
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined); // the database is killed under it, and asked again
  const count = async (sql: string): Promise<number> => {
    const { rows } = await pool.query<{ count: number }>(sql);
    return rows[0]?.count ?? 0;
  };
  return {
    store,
    cases: async () => {
      const cases = new Map<CaseCode, readonly StoredFact[]>();
      for await (const page of allFacts(pool))
        for (const fact of page) cases.set(fact.caseCode, [...(cases.get(fact.caseCode) ?? []), fact]);
      return cases;
    },
    outbox: () => count('SELECT count(*)::int FROM cases.outbox'),
    beingPublished: () =>
      count(
        `SELECT count(*)::int FROM cases.outbox
          WHERE position NOT IN (SELECT position FROM cases.outbox FOR UPDATE SKIP LOCKED)`,
      ),
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}
