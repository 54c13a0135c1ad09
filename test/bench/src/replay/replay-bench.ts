import { setTimeout as pause } from 'node:timers/promises';
import { startServers } from '@lienthong/local';
import { inItsRole, planApps, startApp } from '@lienthong/local/run';
import { type KafkaAccess, openTopicWriter } from '@lienthong/platform/kafka';
import { openPool } from '@lienthong/platform/postgres';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { processorTime } from '../measure/process-time.js';
import { forgetPeak, peakMemory } from '../measure/resident-memory.js';
import { bareSeconds } from './bare-consumer.js';
import { publishSimulatedEvents } from './simulated-events.js';
import { tableDigest } from './table-digest.js';

/** One way of getting the events into the tables. */
export interface Replay {
  readonly seconds: number;
  /** MiB, of the service's process. */
  readonly peak: number;
  /** Milliseconds of processor, by part: they say what a replay costs, however busy the machine is. */
  readonly processor: Readonly<Record<string, number>>;
}

export interface ReplayMeasured {
  readonly events: number;
  readonly cases: number;
  readonly legs: number;
  /** A service that finds an empty database. */
  readonly wiped: Replay;
  /** `indicators rebuild` beside the live tables. */
  readonly rebuilt: Replay;
  readonly bareSeconds: number;
  readonly isByteEqual: boolean;
}

/** Publishes a simulated year to a broker of its own and has the indicator service take it in, twice. */
export async function replayBench(events: number, log: (line: string) => void): Promise<ReplayMeasured> {
  const running = await startServers({ which: ['postgres', 'kafka'], ephemeral: true, durable: true, log });
  const { home, env } = running;
  const kafka: KafkaAccess = {
    brokers: (env.KAFKA_BROKERS ?? '').split(','),
    clientId: 'bench',
    log: pino({ level: 'silent' }),
  };
  const writer = openTopicWriter(kafka);
  const pool = openPool({ databaseUrl: running.servers.postgres.url, name: 'bench' });
  try {
    const plan = await planApps({ home, servers: env, log, anyPorts: true });
    const setup = { name: 'setup', script: 'apps/cli/dist/main.js', args: ['setup'], env: plan.env };
    if ((await (await startApp(setup, { home, log })).exited) !== 'code 0') throw new Error('setup failed');
    log('công bố · publishing');
    await publishSimulatedEvents(events, writer, log);
    log('đối chứng · bare consumer');
    const bare = await bareSeconds(kafka, events);

    const [planned] = plan.apps.filter(({ name }) => name === 'indicator-service');
    if (!planned) throw new Error('there is no indicator-service');
    const service = await startApp(inItsRole(planned, home), { home, log });
    const { postgres, kafka: broker } = running.servers;
    const parts = { service: service.pid, postgres: postgres.pid ?? 0, kafka: broker.pid ?? 0 };
    try {
      log('cơ sở dữ liệu trống · an empty database');
      const wiped = await timed(parts, () => caughtUp(pool, events));
      const before = await tableDigest(pool);
      log('dựng lại · rebuild');
      const key = plan.env.LIENTHONG_OPERATOR_KEY ?? '';
      const rebuilt = await timed(parts, () => rebuild(plan.addresses.indicators, key));
      const after = await tableDigest(pool);
      const { rows } = await pool.query<{ cases: number; legs: number }>(
        `SELECT (SELECT count(*)::int FROM indicators.case_record) AS cases, (SELECT count(*)::int FROM indicators.leg_record) AS legs`,
      );
      const { cases = 0, legs = 0 } = rows[0] ?? {};
      return { events, cases, legs, wiped, rebuilt, bareSeconds: bare, isByteEqual: before === after };
    } finally {
      await service.stop();
    }
  } finally {
    await writer.close();
    await pool.end();
    await running.stop();
  }
}

async function timed(
  parts: Readonly<Record<string, number>> & { readonly service: number },
  work: () => Promise<void>,
): Promise<Replay> {
  const used = () => Object.entries(parts).map(([part, pid]) => [part, processorTime([pid])] as const);
  forgetPeak(parts.service);
  const before = new Map(used());
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  const processor = Object.fromEntries(used().map(([part, time]) => [part, time - (before.get(part) ?? 0)]));
  return { seconds, peak: peakMemory(parts.service), processor };
}

async function caughtUp(pool: Pool, events: number): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ taken: number }>(
      'SELECT coalesce(sum(next_offset), 0)::int AS taken FROM indicators.topic_position',
    );
    if ((rows[0]?.taken ?? 0) >= events) return;
    await pause(50);
  }
}

/** @throws {Error} when the service gives up */
async function rebuild(address: string, operatorKey: string): Promise<void> {
  const answer = await fetch(`${address}/api/v1/indicators/rebuild`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${operatorKey}` },
  });
  const lines = (await answer.text()).trim().split('\n');
  if (lines.at(-1) !== '{"done":true}') throw new Error(`rebuild: ${answer.status} ${lines.at(-1)}`);
}
