import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, startPostgres, startTemporal } from '@lienthong/local';
import { planApps, startApp } from '@lienthong/local/run';
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
  const added = async (name: PartName, start: () => Promise<Running>) => {
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
  added: (name: PartName, start: () => Promise<Running>) => Promise<Part>,
  end: () => Promise<void>,
  log: Log,
): Promise<Province> {
  const servers = await startServers(home, added, log);
  const plan = await planApps({ home, servers: servers.env, log });
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
  const app = (name: PartName) => {
    const planned = [plan.identity, ...plan.apps].find((one) => one?.name === name);
    if (!planned) throw new Error(`No app ${name} is planned`);
    return { planned, start: () => added(name, () => startApp(planned, options)) };
  };
  const names = ['identity', 'event-relay', 'case-worker', 'indicator-service', 'case-api'] as const;
  const apps = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await app(name).start()] as const)),
  ) as Record<(typeof names)[number], Part>;
  const workerHealth = new URL(app('case-worker').planned.readyUrl ?? '').origin;
  const { env, addresses } = plan;
  return { home, env, addresses, workerHealth, parts: { ...servers.parts, ...apps }, lienthong, end };
}

interface Server extends Running {
  readonly port: number;
}

async function startServers(
  home: string,
  added: (name: PartName, start: () => Promise<Running>) => Promise<Part>,
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
  const [postgres, kafka, temporal] = await Promise.all([
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
  return { env, parts: { postgres, kafka, temporal } };
}
