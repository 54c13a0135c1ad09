import { inTransaction } from '@lienthong/platform/postgres';
import type pg from 'pg';
import { positionsOf } from '../projection/topic-position.repository.js';
import { LIVE, NEXT, TABLE_NAMES } from '../tables/figure-tables.js';

/** Empty tables beside the live ones; left-overs of a rebuild that was cut off are dropped. */
export async function createNextTables(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    for (const name of TABLE_NAMES) {
      await client.query(`DROP TABLE IF EXISTS indicators.${name}_next`);
      await client.query(`CREATE TABLE indicators.${name}_next (LIKE indicators.${name} INCLUDING ALL)`);
    }
  });
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
    return undefined;
  });
}
