import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { bareFlow } from './bare/bare-flow.js';
import { bareSqlDelays } from './bare/bare-sql.js';
import type { BenchOptions } from './bench-options.js';
import { CaseRotation } from './load/case-rotation.js';
import { httpOffice } from './load/http-office.js';
import { OfferWatch } from './load/offer-watch.js';
import type { Office } from './load/office.js';
import { atFixedRate } from './load/open-loop.js';
import { burst } from './measure/burst.js';
import { deadlineSeconds } from './measure/deadline-lines.js';
import { FigureWatch } from './measure/figure-watch.js';
import { handoffDelays } from './measure/handoff-delay.js';
import { processorTime } from './measure/process-time.js';
import { simulatedCases } from './measure/simulated-cases.js';
import { startSeconds } from './measure/start-seconds.js';
import { type BenchProvince, benchProvince } from './province/bench-province.js';
import { distribution } from './report/distribution.js';
import { type Surroundings, surroundings } from './report/surroundings.js';

/** Everything that was measured, before it is judged. */
export type Measured = Awaited<ReturnType<typeof bench>>;

/** Commands a second: the load that the project promises its latency under. */
export const RATE = 20;
/** Taken to their ends before anything is measured, so that every process has compiled what it runs. */
const WARM_UP_CASES = 60;
const BARE_SECONDS = 15;
const DEADLINE_LINES = 10_000;
const SIMULATED_FILINGS = 20_000;

/** @throws when a command failed: a latency of refusals is no latency */
async function measure(province: BenchProvince, options: BenchOptions, log: (line: string) => void) {
  const { pool } = province;
  const on: Surroundings = await surroundings(pool, province.home, province.temporal.version);
  const { steady, rush } = await withOffice(province, async (office, offers) => {
    await burst({ cases: WARM_UP_CASES, office, offers, pool, parts: {} });
    log(`tải đều · steady load: ${RATE}/s, ${options.seconds} s`);
    const evenly = await steadyLoad(office, offers, pool, options.seconds);
    log(`dồn dập · burst: ${options.cases}`);
    return { steady: evenly, rush: await burst({ cases: options.cases, office, offers, pool, parts: province.parts }) };
  });
  log('đối chứng · bare loops');
  const sql = distribution(await bareSqlDelays(pool, RATE, BARE_SECONDS));
  const bare = await bareTemporal(province, options.cases);
  const deadlines = await deadlineSeconds(DEADLINE_LINES);
  log('mô phỏng · simulation');
  const simulated = await simulatedCases(SIMULATED_FILINGS);
  return { on, steady, rush, sql, bare, deadlines: { lines: DEADLINE_LINES, seconds: deadlines }, simulated };
}

async function withOffice<Result>(
  { api, issuer, pool, databaseUrl }: BenchProvince,
  work: (office: Office, offers: OfferWatch) => Promise<Result>,
): Promise<Result> {
  const office = await httpOffice(api, issuer);
  const offers = new OfferWatch(pool, databaseUrl);
  try {
    return await work(office, offers);
  } finally {
    await offers.stop();
    await office.close();
  }
}

async function steadyLoad(office: Office, offers: OfferWatch, pool: Pool, seconds: number) {
  const figures = new FigureWatch(pool);
  const rotation = new CaseRotation(RATE, office, offers, (recorded, _, counts) => {
    if (counts) figures.follow(recorded);
  });
  const warmUp = rotation.warmUpCommands / RATE;
  let from = new Date();
  await atFixedRate(RATE, warmUp + seconds, (n, dueAt) => {
    if (n === rotation.warmUpCommands) {
      rotation.count();
      from = new Date();
    }
    rotation.send(n, dueAt);
  });
  const to = new Date();
  await figures.stop();
  if (rotation.failures.length > 0)
    throw new Error(`${rotation.failures.length} commands failed, the first: ${rotation.failures[0]}`);
  return {
    seconds,
    passed: rotation.passed,
    commands: distribution(rotation.sent.map(({ milliseconds }) => milliseconds)),
    handoffs: distribution(await handoffDelays(pool, from, to)),
    figures: distribution(figures.delays),
  };
}

/** What a signal of a real case carries, in size. */
const PAYLOAD = [
  { seq: 4, type: 'handoff.completed', data: { leg: 'ho-kinh-doanh.1.1', outcome: 'granted', id: randomUUID() } },
];

async function bareTemporal(province: BenchProvince, flows: number) {
  const flow = await bareFlow(province.temporal, PAYLOAD);
  try {
    await flow.delays(RATE / 8, 5);
    const delays = distribution(await flow.delays(RATE / 8, BARE_SECONDS));
    const server = province.parts.temporal ?? [];
    const before = processorTime(server);
    const rush = await flow.burst(flows);
    return { delays, flows, ...rush, temporal: processorTime(server) - before };
  } finally {
    await flow.stop();
  }
}

/** Brings a province up, measures it and takes it down. */
export async function bench(options: BenchOptions, log: (line: string) => void) {
  const province = await benchProvince(options.temporal, log);
  const measured = await measure(province, options, log).finally(async () => {
    if (options.logs) cpSync(join(province.home, 'logs'), options.logs, { recursive: true });
    await province.stop();
  });
  return { ...measured, starts: options.start ? await startSeconds() : undefined };
}
