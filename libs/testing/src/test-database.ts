import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate, schemaFingerprint } from '@lienthong/case-store';
import { Client } from 'pg';
import { serverAddress } from './server-address.js';

export interface TestDatabase {
  /** As its owner, a superuser. */
  readonly url: string;
  readonly name: string;
  /** Drops it, with whoever is still connected. */
  drop(): Promise<void>;
}

/** A fresh, migrated database on the test server: a copy of a template that is migrated once for each state of the migrations. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = serverAddress('TEST_DATABASE_URL');
  const template = await migratedTemplate(server);
  const name = `lienthong_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return { url: on(server, name), name, drop: () => dropDatabase(server, name) };
}

/** An empty database, for who tests migrating itself. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const server = serverAddress('TEST_DATABASE_URL');
  const name = `lienthong_test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, (client) => client.query(`CREATE DATABASE ${name}`));
  return { url: on(server, name), name, drop: () => dropDatabase(server, name) };
}

/** Connections that are being closed get this long; whoever is connected then is thrown out. */
const GOODBYE_MS = 5_000;

/** A connection that is cut while it says goodbye would end its process with an error that nobody waits for. */
async function dropDatabase(server: string, name: string): Promise<void> {
  await asAdministrator(server, async (client) => {
    for (const until = Date.now() + GOODBYE_MS; Date.now() < until; ) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name]);
      if (rowCount === 0) break;
      await pause(20);
    }
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

/** Any number that only this lock uses. */
const TEMPLATE_LOCK = 7_402_611;

async function migratedTemplate(server: string): Promise<string> {
  const mark = createHash('sha256')
    .update(await schemaFingerprint())
    .digest('hex')
    .slice(0, 12);
  const template = `lienthong_test_template_${mark}`;
  return asAdministrator(server, async (client) => {
    // tests run in several processes: one makes the template, the others wait for it
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 1) return template;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrate(on(server, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
    return template;
  });
}

async function asAdministrator<Result>(server: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function on(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
