import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseStore, migrate, openCaseStore } from '@lienthong/case-store';
import { calendarFiles, procedureFiles } from '@lienthong/catalogue';
import { systemClock } from '@lienthong/kernel';
import { startPostgres } from '@lienthong/local';
import { startApp } from '@lienthong/local/run';
import { Pool } from 'pg';
import { until } from '../province/until.js';

/** A database of its own with the catalogue in it, and the command line, which is the only app that runs. */
export interface Workbench {
  readonly store: CaseStore;
  readonly pool: Pool;
  /** Writes a file for a command to read. */
  file(name: string, text: string): string;
  /** Runs `lienthong` to its end. @throws when it fails */
  run(...args: readonly string[]): Promise<void>;
  /** Runs `lienthong` and kills it (SIGKILL) as soon as the condition holds. @throws when it ended before */
  killOnce(isSoFar: () => Promise<boolean>, ...args: readonly string[]): Promise<void>;
  end(): Promise<void>;
}

export async function openWorkbench(log: (line: string) => void): Promise<Workbench> {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-faults-'));
  chmodSync(home, 0o711); // PostgreSQL runs as another account when we are root
  const postgres = await startPostgres({ home, port: 0, log });
  await migrate(postgres.url);
  const store = openCaseStore({ databaseUrl: postgres.url, clock: systemClock, name: 'faults', poolSize: 8 });
  const pool = new Pool({ connectionString: postgres.url, max: 2 });
  pool.on('error', () => undefined); // the server may be gone before the last connection has said goodbye
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  for (const { name, text } of calendarFiles()) await store.calendars.publishFirst(text, name);

  const start = (args: readonly string[]) =>
    startApp(
      { name: 'lienthong', script: 'apps/cli/dist/main.js', args, env: { DATABASE_URL: postgres.url } },
      { home, log },
    );
  return {
    store,
    pool,
    file: (name, text) => {
      writeFileSync(join(home, name), text);
      return join(home, name);
    },
    run: async (...args) => {
      const how = await (await start(args)).exited;
      if (how !== 'code 0') throw new Error(`lienthong ${args.join(' ')} ended with ${how}`);
    },
    killOnce: async (isSoFar, ...args) => {
      const { pid, exited } = await start(args);
      await until(`lienthong ${args.join(' ')} is so far`, isSoFar, { every: 1 });
      process.kill(pid, 'SIGKILL');
      const how = await exited;
      if (how !== 'SIGKILL') throw new Error(`lienthong ${args.join(' ')} ended with ${how} before it was killed`);
    },
    end: async () => {
      await store.close();
      await pool.end();
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
