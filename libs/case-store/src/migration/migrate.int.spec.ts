import { emptyDatabase } from '@lienthong/testing';
import { Client } from 'pg';
import { migrate, schemaScript } from './migrate.js';

/** Tables, columns, keys and indexes of the schema, as the database itself tells them. */
async function catalogueOf(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(`
    SELECT concat_ws(' ', table_name, column_name, data_type, datetime_precision, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'cases'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'cases'
    UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'cases'::regnamespace
    ORDER BY 1`);
  await client.end();
  return rows.map(({ line }) => line);
}

describe('migrations', () => {
  it('make the tables of the Prisma schema, and nothing when repeated', async () => {
    const [migrated, described] = [await emptyDatabase(), await emptyDatabase()];
    try {
      expect((await migrate(migrated.url)).length).toBeGreaterThan(0);
      expect(await migrate(migrated.url)).toEqual([]);
      const client = new Client({ connectionString: described.url });
      await client.connect();
      await client.query(await schemaScript(described.url));
      await client.end();
      expect(await catalogueOf(migrated.url)).toEqual(await catalogueOf(described.url));
    } finally {
      await Promise.all([migrated.drop(), described.drop()]);
    }
  });
});
