import type pg from 'pg';

const AT_ONCE = 1_000;

/** Rows of a query through a cursor, within the transaction of its client, so that none of them need be kept. */
export async function* throughCursor<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<Row> {
  await client.query(`DECLARE listed NO SCROLL CURSOR FOR ${sql}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${AT_ONCE} FROM listed`);
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await client.query('CLOSE listed');
}
