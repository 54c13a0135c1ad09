import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, startPostgres, startTemporal } from '@lienthong/local';
import { inItsRole, planApps, startApp } from '@lienthong/local/run';
import { type Part, part, type Running } from './part.js';

export type PartName =
  | 'postgres'
  | 'kafka'
  | 'temporal'
  | 'identity'
  | 'event-relay'
  | 'case-worker'
  | 'indicator-service'
  | 'case-api';

/** A whole province of its own: three servers with data on disk, and every app as a process from its build. */
export interface Province {
  readonly home: string;
  /** What every app and the command line are told. */
  readonly env: Readonly<Record<string, string>>;
  readonly addresses: { readonly api: string; readonly issuer: string; readonly indicators: string };
  /** Where the worker counts what it did. */
  readonly workerHealth: string;
  readonly parts: Readonly<Record<PartName, Part>>;
  /** Runs `lienthong` to its end. @throws when it fails */
  lienthong(...args: readonly string[]): Promise<void>;
  /** Stops everything and leaves nothing behind. */
  end(): Promise<void>;
}

type Log = (line: string) => void;

/** Everything durable, on free ports, in a folder that goes with it. */
export async function startProvince(log: Log): Promise<Province> {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-faults-'));
  chmodSync(home, 0o711); // PostgreSQL runs as another account when we are root
  const up: Part[] = [];
  const end = async () => {
    for (const one of [...up].reverse()) await one.stop();
    rmSync(home, { recursive: true, force: true });
  };
  const added = async (name: string, start: () => Promise<Running>) => {
    const one = await part(name, start);
    up.push(one);
    return one;
  };
  try {
    return await build(home, added, end, log);
  } catch (error) {
    await end();
    throw error;
  }
}

async function build(
  home: string,
  added: (name: string, start: () => Promise<Running>) => Promise<Part>,
  end: () => Promise<void>,
  log: Log,
): Promise<Province> {
  const servers = await startServers(home, added, log);
  const plan = await planApps({ home, servers: servers.env, log, anyPorts: true });
  const options = { home, log };
  const lienthong = async (...args: readonly string[]) => {
    const { exited } = await startApp(
      { name: 'lienthong', script: 'apps/cli/dist/main.js', args, env: plan.env },
      options,
    );
    const how = await exited;
    if (how !== 'code 0') throw new Error(`lienthong ${args.join(' ')} ended with ${how}`);
  };
  await lienthong('setup');
  const planned = [...(plan.identity ? [plan.identity] : []), ...plan.apps.map((app) => inItsRole(app, home))];
  const started = await Promise.allSettled(
    planned.map(async (app) => [app.name, await added(app.name, () => startApp(app, options))] as const),
  );
  const apps = Object.fromEntries(started.map(settled)) as Record<PartName, Part>;
  const worker = planned.find(({ name }) => name === 'case-worker');
  const workerHealth = new URL(worker?.readyUrl ?? '').origin;
  const { env, addresses } = plan;
  return { home, env, addresses, workerHealth, parts: { ...apps, ...servers.parts }, lienthong, end };
}

/** Those that came up are known by now, so that a failed start takes them down again. */
function settled<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

interface Server extends Running {
  readonly port: number;
}

async function startServers(
  home: string,
  added: (name: string, start: () => Promise<Running>) => Promise<Part>,
  log: Log,
) {
  const env: Record<string, string> = {};
  const server = <S extends Server>(
    name: PartName,
    start: (port: number) => Promise<S>,
    settings: (running: S) => Record<string, string>,
  ) => {
    let port = 0;
    return added(name, async () => {
      const running = await start(port);
      if (port !== 0 && running.port !== port) {
        await running.stop();
        throw new Error(`${name} found its port ${port} taken`);
      }
      port = running.port;
      Object.assign(env, settings(running));
      return running;
    });
  };
  const started = await Promise.allSettled([
    server(
      'postgres',
      (port) => startPostgres({ home, port, log }),
      ({ url }) => ({ DATABASE_URL: url }),
    ),
    server(
      'kafka',
      (port) => startKafka({ home, port, log }),
      ({ address }) => ({ KAFKA_BROKERS: address }),
    ),
    server(
      'temporal',
      (port) => startTemporal({ home, port, uiPort: 0, log }),
      ({ address, namespace }) => ({ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace }),
    ),
  ]);
  const [postgres, kafka, temporal] = [settled(started[0]), settled(started[1]), settled(started[2])];
  return { env, parts: { postgres, kafka, temporal } };
}
