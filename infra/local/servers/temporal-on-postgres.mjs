/** Temporal on PostgreSQL, as in production: the real server, with a PostgreSQL of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../find/run-tool.mjs';
import { findTemporalCli } from '../find/temporal-cli.mjs';
import { findTemporalServer } from '../find/temporal-server.mjs';
import { temporalAnswers } from '../probe/temporal.mjs';
import { startChild } from '../process/child.mjs';
import { choosePort } from '../process/ports.mjs';
import { until } from '../process/wait.mjs';
import { startPostgres } from './postgres.mjs';
import { runServer } from './server.mjs';
import { NAMESPACE, SEARCH_ATTRIBUTES } from './temporal.mjs';
import { DATABASES, serverSettings } from './temporal-settings.mjs';

const UP_WITHIN_MS = 60_000;

/** @param {{home: string, port?: number, durable?: boolean, log: (line: string) => void}} options any free port unless told */
export async function startTemporalOnPostgres({ home, port = 0, durable, log }) {
  const folder = join(home, 'temporal-on-postgres');
  const postgres = await startPostgres({ home: folder, port: 0, durable, log });
  const launch = async () => {
    const [programs, cli] = await Promise.all([findTemporalServer(log), findTemporalCli(log)]);
    const at = await choosePorts(port);
    const database = new URL(postgres.url);
    await migrate(programs, database, log);
    const files = writeSettings(folder, database, at);
    const child = await startChild(programs.server, ['--config-file', files.settings, '--allow-no-auth', 'start'], {
      logFile: join(home, 'logs', 'temporal-on-postgres.log'),
    });
    const address = `127.0.0.1:${at.frontend.grpc}`;
    try {
      await createNamespace(cli, address, child);
    } catch (error) {
      await child.stop();
      throw new Error(`temporal-on-postgres: ${error.message}\n${child.lastWords()}`);
    }
    const ports = Object.values(at).flatMap(Object.values);
    return { child, addresses: { address, namespace: NAMESPACE, port: at.frontend.grpc }, ports };
  };
  const answers = (at) => temporalAnswers(at.address, NAMESPACE);
  const server = await runServer({ name: 'temporal-on-postgres', home, log, answers, launch }).catch(async (error) => {
    await postgres.stop();
    throw error;
  });
  const stop = async () => {
    const how = await server.stop();
    await postgres.stop();
    return how;
  };
  return { ...server, postgres, stop };
}

/** Its membership table keeps ports in a smallint, so none may be above 32767: no port that the system picks will do. */
const FIRST_PORT = 17_230;

async function choosePorts(wanted) {
  const next = (from = FIRST_PORT) => choosePort(from, 'Temporal on PostgreSQL', () => undefined);
  const ports = { frontend: { grpc: await next(wanted || FIRST_PORT), membership: await next() } };
  for (const service of ['history', 'matching', 'worker'])
    ports[service] = { grpc: await next(), membership: await next() };
  return ports;
}

/** Creates or updates both schemas; the tool does nothing where nothing is new. */
async function migrate({ schemaTool, schema }, url, log) {
  const target = ['--pl', 'postgres12', '--ep', url.hostname, '-p', url.port, '-u', url.username, '--pw', url.password];
  const tool = (database, ...args) => runTool(schemaTool, [...target, '--db', database, ...args]);
  for (const [kind, database] of Object.entries(DATABASES)) {
    const exists = await tool(database, 'update-schema', '-d', join(schema, kind, 'versioned')).then(
      () => true,
      () => false,
    );
    if (exists) continue;
    log(`temporal-on-postgres: creating the database ${database}`);
    await tool(database, 'create-database');
    await tool(database, 'setup-schema', '-v', '0.0');
    await tool(database, 'update-schema', '-d', join(schema, kind, 'versioned'));
  }
}

function writeSettings(folder, database, ports) {
  const files = { settings: join(folder, 'server.json'), dynamic: join(folder, 'dynamic.json') };
  mkdirSync(folder, { recursive: true });
  // Namespaces and attributes may be used as soon as they are made; in production nobody makes one in a hurry.
  const dynamic = {
    'system.forceSearchAttributesCacheRefreshOnRead': [{ value: true }],
    'system.namespaceCacheRefreshInterval': [{ value: '1s' }],
  };
  writeFileSync(files.dynamic, JSON.stringify(dynamic));
  writeFileSync(files.settings, JSON.stringify(serverSettings({ database, ports, dynamic: files.dynamic }), null, 2), {
    mode: 0o600,
  });
  return files;
}

async function createNamespace(cli, address, child) {
  const up = await until(async () => !child.isRunning() || (await temporalAnswers(address, 'temporal-system')), {
    within: UP_WITHIN_MS,
  });
  if (!up || !child.isRunning()) throw new Error('the server did not come up');
  const operator = (...args) => runTool(cli, ['operator', ...args, '--address', address, '--namespace', NAMESPACE]);
  if (!(await temporalAnswers(address, NAMESPACE))) await operator('namespace', 'create', '--retention', '30d');
  const attributes = Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--name', name, '--type', type]);
  let refusal;
  const create = () =>
    operator('search-attribute', 'create', ...attributes).then(
      () => true,
      (error) => {
        refusal = error; // a new namespace is known everywhere only after the next look at the database
      },
    );
  if (!(await until(create, { within: UP_WITHIN_MS, every: 250 }))) throw refusal;
}
