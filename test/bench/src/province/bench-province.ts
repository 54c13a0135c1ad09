import { type ServersByName, startServers } from '@lienthong/local';
import { inItsRole, type PlannedApp, planApps, type RunningApp, startApp } from '@lienthong/local/run';
import { openPool } from '@lienthong/platform/postgres';
import { openTemporalClient, type TemporalSettings } from '@lienthong/platform/temporal';
import type { Pool } from 'pg';

/** A province of its own, in a folder of its own, as production runs it: real servers, apps as processes from their builds. */
export interface BenchProvince {
  readonly home: string;
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly api: string;
  readonly issuer: string;
  readonly temporal: TemporalSettings & { readonly version: string };
  /** Processes by part. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
  stop(): Promise<void>;
}

const SETUP: Omit<PlannedApp, 'env'> = { name: 'setup', script: 'apps/cli/dist/main.js', args: ['setup'] };

/** @throws when anything does not come up; what came up is stopped by then */
export async function benchProvince(temporal: 'dev' | 'postgres', log: (line: string) => void): Promise<BenchProvince> {
  const flows = temporal === 'dev' ? 'temporal' : 'temporal-on-postgres';
  const running = await startServers({ which: ['postgres', 'kafka', flows], ephemeral: true, durable: true, log });
  const { home, env: servers } = running;
  const started: RunningApp[] = [];
  const stop = async (): Promise<void> => {
    await Promise.allSettled(started.map((app) => app.stop()));
    await running.stop();
  };
  try {
    const plan = await planApps({ home, servers, log });
    const start = async (app: PlannedApp): Promise<RunningApp> => {
      const child = await startApp(app, { home, log });
      started.push(child);
      return child;
    };
    const setup = await startApp({ ...SETUP, env: plan.env }, { home, log });
    if ((await setup.exited) !== 'code 0') throw new Error('setting up the database failed');
    if (plan.identity) await start(plan.identity);
    const apps = await Promise.all(
      plan.apps.map(async (app) => [app.name, [(await start(inItsRole(app, home))).pid]] as const),
    );
    const databaseUrl = running.servers.postgres.url;
    const settings = {
      address: servers.TEMPORAL_ADDRESS ?? '',
      namespace: servers.TEMPORAL_NAMESPACE ?? '',
      codecKey: plan.env.LIENTHONG_CODEC_KEY ?? '',
    };
    const pool = openPool({ databaseUrl, name: 'bench' });
    const pid = (name: 'postgres' | 'kafka' | typeof flows) => {
      const server = (running.servers as Partial<Record<typeof name, { readonly pid?: number }>>)[name];
      return server?.pid === undefined ? [] : [server.pid];
    };
    return {
      ...{ home, databaseUrl, pool, api: plan.addresses.api, issuer: plan.addresses.issuer },
      temporal: { ...settings, version: await versionOf(settings) },
      parts: {
        ...Object.fromEntries(apps),
        temporal: [...pid(flows), ...flowDatabase(running.servers)],
        postgres: pid('postgres'),
        kafka: pid('kafka'),
      },
      stop: async () => {
        await pool.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Temporal on PostgreSQL has a database of its own, whose work is Temporal's. */
function flowDatabase(servers: Partial<Pick<ServersByName, 'temporal-on-postgres'>>): readonly number[] {
  const pid = servers['temporal-on-postgres']?.postgres.pid;
  return pid === undefined ? [] : [pid];
}

async function versionOf(settings: TemporalSettings): Promise<string> {
  const { client, close } = openTemporalClient(settings);
  const { serverVersion } = await client.workflowService.getSystemInfo({});
  await close();
  return serverVersion;
}
