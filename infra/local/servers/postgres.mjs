/** PostgreSQL 18. */
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres } from '../find/postgres-binaries.mjs';
import { runTool } from '../find/run-tool.mjs';
import { postgresAnswers } from '../probe/postgres.mjs';
import { startChild } from '../process/child.mjs';
import { choosePort } from '../process/ports.mjs';
import { placeForPostgres } from './postgres-account.mjs';
import { runServer } from './server.mjs';

export const POSTGRES_PORT = 5432;
const DATABASE = 'lienthong';
const USER = 'lienthong';

/** The one thing that may be given up, and only where nothing is claimed to survive a power cut. */
const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * @param {{home: string, port?: number, durable?: boolean, log: (line: string) => void}} options port 0 = any free one
 * @returns url = DATABASE_URL of the empty database `lienthong`, as its superuser; stop; pid; reused
 */
export function startPostgres({ home, port = POSTGRES_PORT, durable = true, log }) {
  const launch = async () => {
    const place = await placeForPostgres(await findPostgres(log), join(home, 'postgres'), log);
    const data = join(place.folder, 'data');
    if (!existsSync(data)) await createCluster(place, data, log);
    forgetDeadPostmaster(data);
    const chosen = await choosePort(port, 'PostgreSQL', log);
    const password = readFileSync(join(place.folder, 'password'), 'utf8');
    const url = `postgresql://${USER}:${password}@127.0.0.1:${chosen}/${DATABASE}`;
    const child = await startChild(join(place.native, 'bin', 'postgres'), settings(data, chosen, durable), {
      ...place.ids,
      cwd: '/',
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
      logFile: join(home, 'logs', 'postgres.log'),
      stopSignal: 'SIGINT', // "fast": ends sessions, writes a checkpoint
    });
    return { child, addresses: { url, port: chosen }, ports: [chosen] };
  };
  return runServer({ name: 'postgres', home, log, answers: (at) => postgresAnswers(at.port), launch });
}

function settings(data, port, durable) {
  const on = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const flags = Object.entries(on).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, '-p', String(port), ...flags, ...(durable ? [] : NOT_DURABLE)];
}

/** Made beside its place and moved in at the end, so a start that was cut off leaves nothing half-made. */
async function createCluster({ native, folder, ids }, data, log) {
  log('postgres: creating the database');
  const unfinished = `${data}.part`;
  const passwordFile = join(folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, randomBytes(12).toString('hex'), { mode: 0o600 });
  if (ids.uid !== undefined) chownSync(passwordFile, ids.uid, ids.gid);
  const run = { ...ids, cwd: '/', env: { ...process.env, LC_ALL: 'C' } };
  const flags = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256',
  ];
  await runTool(
    join(native, 'bin', 'initdb'),
    [`--pgdata=${unfinished}`, `--username=${USER}`, `--pwfile=${passwordFile}`, ...flags],
    run,
  );
  // Single-user mode needs no client library.
  await runTool(join(native, 'bin', 'postgres'), ['--single', '-D', unfinished, 'postgres'], {
    ...run,
    input: `CREATE DATABASE ${DATABASE};\n`,
  });
  renameSync(unfinished, data);
}

/** After a kill -9 the pid in postmaster.pid may by now belong to somebody else, and PostgreSQL would take that one for itself. */
function forgetDeadPostmaster(data) {
  const file = join(data, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(file)) return;
  const pid = readFileSync(file, 'utf8').split('\n')[0];
  const command = `/proc/${pid}/cmdline`;
  if (!existsSync(command) || !readFileSync(command, 'utf8').includes('postgres')) rmSync(file, { force: true });
}
