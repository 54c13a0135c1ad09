import { LIVE } from '@lienthong/indicator-service';
import { startServers } from '@lienthong/local';
import { inItsRole, planApps, startApp } from '@lienthong/local/run';
import { openPool } from '@lienthong/platform/postgres';
import type { Pool } from 'pg';
import { type Distribution, distribution } from '../report/distribution.js';
import { makeUpLegs } from './made-up-legs.js';
import { type Question, questionsOfADay } from './questions.js';

const QUESTIONS = 330;
const CHECKED = 6;

export interface BoardMeasured {
  readonly legs: number;
  readonly cells: number;
  readonly all: Distribution;
  readonly kinds: Readonly<Record<string, Distribution>>;
  /** Answers that are not what counting the legs gives. */
  readonly faults: readonly string[];
}

interface Row {
  readonly key: string;
  readonly received: number;
  readonly completed: number;
  readonly late: number;
}

/** Asks an indicator service that has so many made-up legs in its tables, one question after the other over HTTP. */
export async function boardBench(legs: number, log: (line: string) => void): Promise<BoardMeasured> {
  const running = await startServers({ which: ['postgres', 'kafka'], ephemeral: true, durable: true, log });
  const { home, env } = running;
  const pool = openPool({ databaseUrl: running.servers.postgres.url, name: 'bench' });
  try {
    const plan = await planApps({ home, servers: env, log, anyPorts: true });
    const setup = { name: 'setup', script: 'apps/cli/dist/main.js', args: ['setup'], env: plan.env };
    if ((await (await startApp(setup, { home, log })).exited) !== 'code 0') throw new Error('setup failed');
    const planned = plan.apps.find(({ name }) => name === 'indicator-service');
    if (!planned) throw new Error('there is no indicator-service');
    const service = await startApp(inItsRole(planned, home), { home, log });
    try {
      log(`${legs} chặng giả định · made-up legs`);
      await makeUpLegs(pool, legs, log);
      log('hỏi · asking');
      return await measured(pool, plan.addresses.indicators, legs);
    } finally {
      await service.stop();
    }
  } finally {
    await pool.end();
    await running.stop();
  }
}

async function measured(pool: Pool, address: string, legs: number): Promise<BoardMeasured> {
  const byKind = new Map<string, number[]>();
  const asked = questionsOfADay(QUESTIONS);
  // each kind once unmeasured, so that the service has compiled what it runs
  for (const { question } of asked.slice(0, QUESTIONS / 10)) await ask(address, question);
  for (const { kind, question } of asked) {
    const began = performance.now();
    await ask(address, question);
    byKind.set(kind, [...(byKind.get(kind) ?? []), performance.now() - began]);
  }
  const faults: string[] = [];
  for (const { question } of asked.filter(({ question: { by } }) => by === 'agency').slice(0, CHECKED))
    faults.push(...(await faultsOf(pool, address, question)));
  const { rows } = await pool.query<{ cells: number }>(`SELECT count(*)::int AS cells FROM ${LIVE.rollUp}`);
  return {
    legs,
    cells: rows[0]?.cells ?? 0,
    all: distribution([...byKind.values()].flat()),
    kinds: Object.fromEntries([...byKind].map(([kind, times]) => [kind, distribution(times)])),
    faults,
  };
}

async function ask(address: string, question: Question): Promise<readonly Row[]> {
  const answer = await fetch(`${address}/api/v1/indicators?${new URLSearchParams(question)}`);
  if (!answer.ok) throw new Error(`${JSON.stringify(question)}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { readonly rows: readonly Row[] }).rows;
}

/** What a plain count over all legs says otherwise. */
async function faultsOf(pool: Pool, address: string, question: Question): Promise<readonly string[]> {
  const { from, to, channel } = question;
  const { rows } = await pool.query<Row>(
    `SELECT agency AS key, count(*) FILTER (WHERE offered_on BETWEEN $1 AND $2)::int AS received,
       count(*) FILTER (WHERE ended_on BETWEEN $1 AND $2)::int AS completed,
       count(*) FILTER (WHERE ended_on BETWEEN $1 AND $2 AND timeliness = 'late')::int AS late
     FROM ${LIVE.legs} WHERE $3::text IS NULL OR channel = $3 GROUP BY 1`,
    [from, to, channel ?? null],
  );
  const answered = new Map((await ask(address, { ...question, size: '1000' })).map((row) => [row.key, row]));
  return rows.flatMap(({ key, received, completed, late }) => {
    const row = answered.get(key);
    const isSame = row?.received === received && row.completed === completed && row.late === late;
    return isSame ? [] : [`${key} ${from}…${to}: ${JSON.stringify(row)}, counted ${received}, ${completed}, ${late}`];
  });
}
