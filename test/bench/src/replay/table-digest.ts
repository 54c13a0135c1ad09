import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

const TABLES = ['case_record', 'leg_record', 'held_fact', 'topic_position'];
const AT_ONCE = 20_000;

/** One hash over every byte of the tables of figures, rows in the order of their keys. */
export async function tableDigest(pool: Pool): Promise<string> {
  const hash = createHash('sha256');
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const table of TABLES) {
      const key = await keyOf(client, table);
      await client.query(
        `DECLARE rows NO SCROLL CURSOR FOR SELECT t::text AS row FROM indicators.${table} t ORDER BY ${key}`,
      );
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`FETCH ${AT_ONCE} FROM rows`);
        for (const { row } of rows) hash.update(row).update('\n');
        if (rows.length < AT_ONCE) break;
      }
      await client.query('CLOSE rows');
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return hash.digest('hex');
}

async function keyOf(client: { query: Pool['query'] }, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
     WHERE indrelid = $1::regclass AND indisprimary ORDER BY array_position(indkey::int2[], attnum)`,
    [`indicators.${table}`],
  );
  return rows.map(({ name }) => name).join(', ');
}
