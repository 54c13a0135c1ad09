import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServers } from '@lienthong/local';
import { planApps, startApp } from '@lienthong/local/run';
import { Pool } from 'pg';
import { say } from './src/stage.js';

const CASES = 3_000;
const ROUNDS = 4;

/** A made-up log, sorted by time: the rows of a case lie far from each other. */
const log = [
  'id,what,when,who,due,end',
  ...Array.from({ length: ROUNDS }, (_, round) =>
    Array.from({ length: CASES }, (_, n) => {
      const end = n % 3 ? `2011-03-${15 + (n % 10)} 10:00` : '';
      return `hs-${n},T0${round},2011-03-${10 + round} 09:${String(n % 60).padStart(2, '0')},Phòng ${n % 9},2011-03-20,${end}`;
    }),
  ).flat(),
].join('\n');
const mapping = (source: string) => `source: ${source}
case: id
activity: what
time: when
agency: who
timeZone: Europe/Amsterdam
attributes: { dueAt: due, endedAt: end }
`;

describe('an import that is killed half-way', () => {
  const ends: (() => Promise<unknown>)[] = [];
  let pool: Pool;
  let home: string;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const running = await startServers({ which: ['postgres', 'kafka'], ephemeral: true, log: say });
    ends.push(() => running.stop());
    home = running.home;
    const plan = await planApps({ home, servers: running.env, log: say, anyPorts: true });
    env = plan.env as Readonly<Record<string, string>>;
    const setup = { name: 'setup', script: 'apps/cli/dist/main.js', args: ['setup'], env: plan.env };
    expect(await (await startApp(setup, { home, log: say })).exited).toBe('code 0');
    pool = new Pool({ connectionString: running.servers.postgres.url, max: 1 });
    ends.push(() => pool.end());
    writeFileSync(join(home, 'log.csv'), log);
    for (const source of ['once', 'killed']) writeFileSync(join(home, `${source}.yaml`), mapping(source));
  }, 180_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  }, 60_000);

  /** The command as a process of its own; `isKilled`: as soon as it says that it has written something. */
  const importing = (source: string, isKilled = false) =>
    new Promise<{ readonly code: number | null; readonly out: string }>((resolve) => {
      const files = ['eventlog', join(home, 'log.csv'), '--mapping', join(home, `${source}.yaml`)];
      const args = ['apps/cli/dist/main.js', '--lang', 'en', 'import', ...files, '--no-wait', '--json'];
      const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
      });
      child.stderr.on('data', (chunk) => {
        err += String(chunk);
        if (isKilled && /wrote [1-9]/.test(err)) child.kill('SIGKILL');
      });
      child.on('close', (code) => resolve({ code, out }));
    });
  const factsOf = async (source: string) =>
    (
      await pool.query(
        `SELECT replace(case_code, $1, '') AS id, seq, type, at, data - 'source' AS data FROM cases.case_event
          WHERE case_code LIKE $1 || '%' ORDER BY 1, 2`,
        [`IMP-${source}-`],
      )
    ).rows;

  it('adds nothing twice and misses nothing, however often it dies', async () => {
    expect(await importing('once')).toMatchObject({ code: 0 });
    let known = 0;
    for (let death = 1; death <= 3; death += 1) {
      expect(await importing('killed', true)).toMatchObject({ code: null, out: '' });
      const facts = (await factsOf('killed')).length;
      expect(facts).toBeGreaterThan(known);
      known = facts;
    }
    const once = await factsOf('once');
    expect(known).toBeLessThan(once.length);
    const { out } = await importing('killed');
    expect(JSON.parse(out)).toMatchObject({ cases: CASES, events: CASES * ROUNDS, factsWritten: once.length - known });
    expect(await factsOf('killed')).toEqual(once);
    const { rows } = await pool.query('SELECT count(*)::int AS waiting FROM cases.outbox');
    expect(rows).toEqual([{ waiting: 2 * once.length }]);
  }, 180_000);
});
