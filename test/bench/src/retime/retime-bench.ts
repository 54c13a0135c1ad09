import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { benchProvince } from '../province/bench-province.js';
import { applyKilledOnce } from './apply-twice.js';
import { flowsDue, openFlows, wrongWakeUps } from './flows-due.js';
import { newDayOff } from './new-day-off.js';
import { openCases } from './open-cases.js';

/** What a new day off did to a running province, with what was found wrong. */
export interface Retimed {
  readonly cases: number;
  readonly dayOff: string;
  /** Cases that were re-timed when the first run was killed. */
  readonly killedAt: number;
  /** From the first run's start until every fact is recorded and every due date moved. */
  readonly factSeconds: number;
  /** From the same start until every flow waits for its new deadline. */
  readonly flowSeconds: number;
  readonly faults: readonly string[];
}

const SAMPLE = 50;

/** A running province with so many open cases learns of a new day off: a kill in the middle, none twice. */
export async function retimeBench(
  { cases, temporal }: { readonly cases: number; readonly temporal: 'dev' | 'postgres' },
  log: (line: string) => void,
): Promise<Retimed> {
  const province = await benchProvince(temporal, log);
  const { pool, databaseUrl, home } = province;
  const { client, close } = openFlows(province.temporal);
  try {
    const told = every(500, (count) => log(`${count}/${cases} hồ sơ · cases`));
    await openCases(databaseUrl, cases, told);
    const running = every(500, (count) => log(`${count}/${cases} luồng · flows`));
    await flowsDue(client, 'DueAt IS NOT NULL', cases, running);
    const before = await latestDue(pool);

    const { file, date } = newDayOff(home);
    log(`lienthong calendar apply: ${date}`);
    const from = Date.now();
    const killedAt = await applyKilledOnce(pool, databaseUrl, file, cases);
    const factSeconds = (Date.now() - from) / 1_000;
    log(`${factSeconds.toFixed(1)} s; luồng · flows`);
    await flowsDue(
      client,
      `DueAt > "${before}"`,
      cases,
      every(500, (count) => log(`${count}/${cases}`)),
    );
    const flowSeconds = (Date.now() - from) / 1_000;
    await pause(1_000);
    const faults = await faultsIn(pool, cases, before);
    const wrong = await wrongWakeUps(client, pool, SAMPLE);
    if (wrong > 0) faults.push(`${wrong} of ${SAMPLE} flows do not wake when their facts say`);
    return { cases, dayOff: date, killedAt, factSeconds, flowSeconds, faults };
  } finally {
    await close();
    await province.stop();
  }
}

/** Says something each time so many more are done. */
function every(step: number, say: (count: number) => void): (count: number) => void {
  let said = 0;
  return (count) => {
    if (count < said + step) return;
    said = count;
    say(count);
  };
}

async function latestDue(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ latest: Date }>('SELECT max(due_at) AS latest FROM cases.case_leg');
  return rows[0]?.latest.toISOString() ?? '';
}

/** Every case has one new date and one new due of its leg, and the lists show them. */
async function faultsIn(pool: Pool, cases: number, before: string): Promise<string[]> {
  const expected = {
    dates: `SELECT count(*)::int AS n FROM cases.case_event WHERE type = 'appointment.set' AND data->>'cause' = 'calendar'`,
    'cases with a new date': `SELECT count(DISTINCT case_code)::int AS n FROM cases.case_event
      WHERE type = 'appointment.set' AND data->>'cause' = 'calendar'`,
    dues: `SELECT count(*)::int AS n FROM cases.case_event WHERE type = 'handoff.retimed' AND data->>'cause' = 'calendar'`,
    'legs that show their new due': `SELECT count(*)::int AS n FROM cases.case_leg WHERE due_at > '${before}'`,
    'cases that show their new date': `SELECT count(*)::int AS n FROM cases.case_record AS record
      JOIN cases.case_event AS fact USING (case_code)
      WHERE fact.type = 'appointment.set' AND fact.data->>'cause' = 'calendar'
        AND record.due_at = (fact.data->>'dueAt')::timestamptz`,
  };
  const faults: string[] = [];
  for (const [what, text] of Object.entries(expected)) {
    const { rows } = await pool.query<{ n: number }>(text);
    if (rows[0]?.n !== cases) faults.push(`${rows[0]?.n} ${what}, expected ${cases}`);
  }
  return faults;
}
