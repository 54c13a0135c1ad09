/** Starts the embedded servers side by side, for `npm start` and for tests. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from './find/folders.mjs';
import { removeAfterUs } from './process/warden.mjs';
import { externalServer } from './servers/external.mjs';
import { startKafka, startThreeKafkas } from './servers/kafka.mjs';
import { startPostgres } from './servers/postgres.mjs';
import { startTemporal } from './servers/temporal.mjs';
import { startTemporalOnPostgres } from './servers/temporal-on-postgres.mjs';
import { startTimeSkipping } from './servers/time-skipping.mjs';

/** Everything that can be asked for, by name. */
export const SERVERS = {
  postgres: startPostgres,
  kafka: startKafka,
  temporal: startTemporal,
  'kafka-three': startThreeKafkas,
  'time-skipping': startTimeSkipping,
  'temporal-on-postgres': startTemporalOnPostgres,
};

/**
 * @param {{home?: string, which: readonly (keyof typeof SERVERS)[], ephemeral?: boolean, durable?: boolean, env?: NodeJS.ProcessEnv, log?: (line: string) => void}} options
 *   ephemeral: a home of its own, any free ports, no look at the environment, nothing left after `stop`;
 *   otherwise the home of this checkout, the usual ports, and addresses in the environment come first
 * @returns {Promise<{home: string, servers: Record<string, any>, env: Record<string, string>, stop: () => Promise<void>}>}
 *   env = DATABASE_URL, TEMPORAL_ADDRESS, … of what was started
 * @throws when one does not come up; the others are stopped by then
 */
export async function startServers({
  which,
  ephemeral = false,
  home = ephemeral ? temporaryHome() : homeFolder(),
  durable = true,
  env = process.env,
  log = () => undefined,
}) {
  const start = async (name) =>
    (ephemeral ? undefined : await externalServer(name, env, log)) ??
    SERVERS[name]({ home, log, durable, ...(ephemeral && { port: 0 }) });
  const started = await Promise.allSettled(which.map(start));
  const servers = Object.fromEntries(
    which.flatMap((name, index) => (started[index].status === 'fulfilled' ? [[name, started[index].value]] : [])),
  );
  const stop = async () => {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    if (ephemeral) rmSync(home, { recursive: true, force: true });
  };
  const faults = started.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (faults.length > 0) {
    await stop();
    throw new AggregateError(faults, faults.map((fault) => fault.message).join('\n'));
  }
  return { home, servers, env: settingsFor(servers), stop };
}

/** What apps need to know of them (the environment variables of docs/operations). */
function settingsFor(servers) {
  const flow = servers['temporal-on-postgres'] ?? servers.temporal ?? servers['time-skipping'];
  const brokers = servers['kafka-three']?.addresses.join(',') ?? servers.kafka?.address;
  return {
    ...(servers.postgres && { DATABASE_URL: servers.postgres.url }),
    ...(flow && { TEMPORAL_ADDRESS: flow.address, TEMPORAL_NAMESPACE: flow.namespace }),
    ...(brokers && { KAFKA_BROKERS: brokers }),
  };
}

function temporaryHome() {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-'));
  removeAfterUs(folder);
  chmodSync(folder, 0o711); // PostgreSQL runs as another account when we are root
  return folder;
}
