import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Share of the cases after which the first run is killed. */
const KILLED_AT = 0.4;

/**
 * `lienthong calendar apply`, killed in the middle and begun again.
 * @returns what was re-timed when the first run was killed
 */
export async function applyKilledOnce(pool: Pool, databaseUrl: string, file: string, cases: number): Promise<number> {
  const first = apply(databaseUrl, file);
  let retimed = 0;
  while (!first.isOver() && retimed < cases * KILLED_AT) {
    await pause(50);
    retimed = await retimedCases(pool);
  }
  first.kill();
  await first.exited;
  const second = apply(databaseUrl, file);
  if ((await second.exited) !== 0) throw new Error(`calendar apply failed: ${second.said()}`);
  return retimed;
}

function apply(databaseUrl: string, file: string) {
  const child = spawn(process.execPath, ['apps/cli/dist/main.js', 'calendar', 'apply', file, '--json'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let over = false;
  child.stderr.on('data', (text) => {
    said = String(text);
  });
  child.stdout.resume();
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      over = true;
      resolve(code);
    });
  });
  return { exited, isOver: () => over, said: () => said, kill: () => child.kill('SIGKILL') };
}

async function retimedCases(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ cases: number }>(
    `SELECT count(*)::int AS cases FROM cases.command WHERE command_id LIKE 'retime/%'`,
  );
  return rows[0]?.cases ?? 0;
}
