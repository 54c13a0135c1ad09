import { readdir, readFile } from 'node:fs/promises';
import { inTransaction } from '@lienthong/platform/postgres';
import type pg from 'pg';

const FOLDER = new URL('.', import.meta.url);
const LOCK = 'lienthong.indicators.migrate';

/**
 * Applies the SQL files beside this one that were not applied yet, in the order of their names, each once.
 * @returns the names of those that it applied
 */
export async function migrateIndicators(pool: pg.Pool): Promise<readonly string[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [LOCK]);
    // a role without the right to create schemas finds it made by setup
    const { rows } = await client.query(`SELECT to_regnamespace('indicators') AS found`);
    if (!rows[0]?.found) await client.query('CREATE SCHEMA indicators');
    await client.query(
      'CREATE TABLE IF NOT EXISTS indicators.migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())',
    );
    const applied = await client.query<{ name: string }>('SELECT name FROM indicators.migration');
    const done = new Set(applied.rows.map(({ name }) => name));
    const missing = files.filter((name) => !done.has(name));
    for (const name of missing) {
      await client.query(await readFile(new URL(name, FOLDER), 'utf8'));
      await client.query('INSERT INTO indicators.migration (name) VALUES ($1)', [name]);
    }
    return missing;
  });
}
