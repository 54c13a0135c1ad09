import { type TestDatabase, testDatabase, testRolePasswords } from '@lienthong/testing';
import { Client } from 'pg';
import { openCaseStore } from '../case-store.js';
import { atCounter, karaoke, storeUnderTest } from '../testing/store-under-test.js';
import { grantRoles, type RoleUse, urlAs } from './grant-roles.js';

const passwords = testRolePasswords;

async function as(database: TestDatabase, use: RoleUse, sql: string): Promise<string> {
  const client = new Client({ connectionString: urlAs(database.url, use, passwords) });
  await client.connect();
  try {
    await client.query(sql);
    return 'done';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await client.end();
  }
}

describe('roles of the applications', () => {
  it('may do what they need and nothing else', async () => {
    const under = await storeUnderTest();
    try {
      const other = await testDatabase();
      await Promise.all([under.database, other].map(({ url }) => grantRoles(url, passwords)));
      await grantRoles(under.database.url, passwords);
      await other.drop();
      const store = openCaseStore({
        databaseUrl: urlAs(under.database.url, 'cases', passwords),
        clock: under.clock,
      });
      await store.open(karaoke(), atCounter());
      await store.close();
      const relay = openCaseStore({
        databaseUrl: urlAs(under.database.url, 'relay', passwords),
        clock: under.clock,
      });
      expect(await relay.takeOutbox(10, async () => undefined)).toBe(3);
      await relay.close();
      const denied = expect.stringContaining('permission denied');
      const { database } = under;
      expect(await as(database, 'cases', "UPDATE cases.case_event SET type = 'x'")).toEqual(denied);
      expect(await as(database, 'cases', 'DELETE FROM cases.case_event')).toEqual(denied);
      expect(await as(database, 'cases', 'TRUNCATE cases.case_event')).toEqual(denied);
      expect(await as(database, 'cases', 'DELETE FROM cases.outbox')).toEqual(denied);
      expect(await as(database, 'relay', 'SELECT FROM cases.person_data')).toEqual(denied);
      expect(await as(database, 'relay', 'INSERT INTO cases.case_event SELECT * FROM cases.case_event')).toEqual(
        denied,
      );
      expect(await as(database, 'indicators', 'SELECT FROM cases.case_event')).toEqual(denied);
      expect(await as(database, 'indicators', 'CREATE TABLE indicators.figure (n int)')).toBe('done');
    } finally {
      await under.close();
    }
  });

  it('refuses to alter facts even to the owner of the database', async () => {
    const database = await testDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const row = "'H27-260105-0001', 1, 'x', now(), now(), '{}', 'p', 1, '{}', '{}', 'h', 'h'";
    await client.query(`INSERT INTO cases.case_event VALUES (${row})`);
    await expect(client.query("UPDATE cases.case_event SET type = 'y'")).rejects.toThrow('append-only');
    await expect(client.query('DELETE FROM cases.case_event')).rejects.toThrow('append-only');
    await expect(client.query('TRUNCATE cases.case_event')).rejects.toThrow('append-only');
    await client.end();
    await database.drop();
  });
});
