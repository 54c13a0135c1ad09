import { Pool, type PoolClient } from 'pg';
import { until } from '../province/until.js';

const KEY = 7_701;

/** Whoever takes facts off the outbox asks for the key when it commits, so a test may hold that moment. */
const ASK_AT_COMMIT = `
CREATE OR REPLACE FUNCTION cases.held_by_a_test() RETURNS trigger LANGUAGE plpgsql
  AS 'BEGIN PERFORM pg_advisory_xact_lock_shared(${KEY}); RETURN NULL; END';
DROP TRIGGER IF EXISTS held_by_a_test ON cases.outbox;
CREATE CONSTRAINT TRIGGER held_by_a_test AFTER DELETE ON cases.outbox
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cases.held_by_a_test();`;

/**
 * Lets the relay die at its one delicate moment: Kafka has acknowledged the facts, PostgreSQL has not yet let them go.
 * The session of the dead is ended as the server would end it once it found nobody at the other end.
 * @param die ends the relay
 */
export async function dieBeforeCommit(databaseUrl: string, die: () => Promise<void>): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const client = await pool.connect();
    await client.query(ASK_AT_COMMIT);
    await client.query('SELECT pg_advisory_lock($1)', [KEY]);
    await until('the relay commits', async () => (await waiting(client)) !== undefined, { within: 30_000, every: 5 });
    const session = await waiting(client);
    await die();
    await client.query('SELECT pg_terminate_backend($1)', [session]);
    await client.query('SELECT pg_advisory_unlock($1)', [KEY]);
    await client.query('DROP TRIGGER held_by_a_test ON cases.outbox');
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
