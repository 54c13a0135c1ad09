import type pg from 'pg';

/** Appends rows to a table; none of them may be there. */
export async function appendRows(client: pg.PoolClient, table: string, rows: readonly object[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]);
  await client.query({
    name: `append ${table}`,
    text: `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}
