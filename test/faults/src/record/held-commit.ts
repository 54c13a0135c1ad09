import { Pool, type PoolClient } from 'pg';
import { until } from '../province/until.js';

const KEY = 7_701;

/** A change of a table that comes right before the commit of whoever makes it. */
export interface LastChange {
  readonly table: string;
  readonly on: 'DELETE' | 'UPDATE';
}

/** Facts leave the outbox when Kafka has acknowledged them. */
const OUTBOX: LastChange = { table: 'cases.outbox', on: 'DELETE' };

/** Whoever makes the change asks for the key when it commits, so a test may hold that moment. */
const askAtCommit = ({ table, on }: LastChange): string => `
CREATE OR REPLACE FUNCTION held_by_a_test() RETURNS trigger LANGUAGE plpgsql
  AS 'BEGIN PERFORM pg_advisory_xact_lock_shared(${KEY}); RETURN NULL; END';
DROP TRIGGER IF EXISTS held_by_a_test ON ${table};
CREATE CONSTRAINT TRIGGER held_by_a_test AFTER ${on} ON ${table}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION held_by_a_test();`;

/**
 * Lets a process die at its one delicate moment: of the relay, Kafka has acknowledged the facts and PostgreSQL has not yet let
 * them go; of the figures, everything is written and nothing committed. The session of the dead is ended as the server would end
 * it once it found nobody at the other end.
 * @param die ends the process
 * @param provoke makes it come to that moment, where it does not by itself
 */
export async function dieBeforeCommit(
  databaseUrl: string,
  die: () => Promise<void>,
  change: LastChange = OUTBOX,
  provoke: () => Promise<void> = async () => undefined,
): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const client = await pool.connect();
    await client.query(askAtCommit(change));
    await client.query('SELECT pg_advisory_lock($1)', [KEY]);
    await provoke();
    await until('it commits', async () => (await waiting(client)) !== undefined, { within: 30_000, every: 5 });
    const session = await waiting(client);
    await die();
    await client.query('SELECT pg_terminate_backend($1)', [session]);
    await client.query('SELECT pg_advisory_unlock($1)', [KEY]);
    await client.query(`DROP TRIGGER held_by_a_test ON ${change.table}`);
    client.release();
  } finally {
    await pool.end();
  }
}

/** Process of the session that waits for the key. */
async function waiting(client: PoolClient): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${KEY} AND NOT granted LIMIT 1`,
  );
  return rows[0]?.pid;
}
