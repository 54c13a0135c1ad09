import { inTransaction } from '@lienthong/platform/postgres';
import type pg from 'pg';
import { noteCommit } from '../live/commit-notice.js';
import { positionsOf } from '../projection/topic-position.repository.js';
import { LIVE, NEXT, TABLE_NAMES } from '../tables/figure-tables.js';

/**
 * Empty tables beside the live ones, with their keys; left-overs of a rebuild that was cut off are dropped.
 * Other indexes are made once the tables are full: that is faster, and the index is smaller.
 */
export async function createNextTables(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    for (const name of TABLE_NAMES) {
      await client.query(`DROP TABLE IF EXISTS indicators.${name}_next`);
      await client.query(
        `CREATE TABLE indicators.${name}_next (LIKE indicators.${name} INCLUDING ALL EXCLUDING INDEXES)`,
      );
      for (const definition of await indexesOf(client, name, 'keys')) await client.query(definition);
    }
  });
}

/** Makes the indexes that the live tables have, and lets the planner know what the new records are; the sums may still be added up. */
export async function indexNextTables(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    for (const name of TABLE_NAMES) {
      for (const definition of await indexesOf(client, name, 'others')) await client.query(definition);
      if (name !== 'roll_up') await client.query(`ANALYZE indicators.${name}_next`);
    }
  });
}

/** Statements that give the next table the indexes of the live one; PostgreSQL finds names for them. */
async function indexesOf(client: pg.PoolClient, name: string, which: 'keys' | 'others'): Promise<readonly string[]> {
  const { rows } = await client.query<{ definition: string; constraint: string | null }>(
    `SELECT pg_get_indexdef(indexrelid) AS definition, pg_get_constraintdef(pg_constraint.oid) AS constraint
     FROM pg_index LEFT JOIN pg_constraint ON conindid = indexrelid AND contype IN ('p', 'u')
     WHERE indrelid = $1::regclass AND indisunique = $2 ORDER BY indexrelid`,
    [`indicators.${name}`, which === 'keys'],
  );
  return rows.map(({ definition, constraint }) =>
    constraint
      ? `ALTER TABLE indicators.${name}_next ADD ${constraint}`
      : definition.replace(/INDEX \S+ ON \S+ /, `INDEX ON indicators.${name}_next `),
  );
}

export async function dropNextTables(pool: pg.Pool): Promise<void> {
  await pool.query(`DROP TABLE IF EXISTS ${TABLE_NAMES.map((name) => `indicators.${name}_next`)}`);
}

/**
 * Puts the new tables in the place of the live ones, in one transaction, unless the live ones know more by now.
 *
 * @param endOf where each partition ends; asked while nobody can move on. A live position beyond it is of a topic that is gone
 * @returns nothing when they were swapped, else what the live ones know by partition
 */
export async function swapTables(
  pool: pg.Pool,
  topic: string,
  endOf: () => Promise<ReadonlyMap<number, bigint>>,
): Promise<ReadonlyMap<number, bigint> | undefined> {
  return inTransaction(pool, async (client) => {
    // nobody takes a batch between the comparison and the swap; readers wait for an instant
    await client.query(`LOCK TABLE ${LIVE.positions}, ${NEXT.positions} IN ACCESS EXCLUSIVE MODE`);
    const ends = await endOf();
    const next = new Map((await positionsOf(client, NEXT, topic)).map((position) => [position.partition, position]));
    const live = (await positionsOf(client, LIVE, topic)).filter(
      ({ partition, nextOffset }) => nextOffset <= (ends.get(partition) ?? 0n),
    );
    if (live.some(({ partition, nextOffset }) => nextOffset > (next.get(partition)?.nextOffset ?? 0n)))
      return new Map(live.map(({ partition, nextOffset }) => [partition, nextOffset]));
    for (const name of TABLE_NAMES) {
      await client.query(`DROP TABLE indicators.${name}`);
      await client.query(`ALTER TABLE indicators.${name}_next RENAME TO ${name}`);
    }
    await noteCommit(client);
    return undefined;
  });
}
