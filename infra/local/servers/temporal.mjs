/** Temporal's development server: one process, a SQLite file, a web UI. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findTemporalCli } from '../find/temporal-cli.mjs';
import { temporalAnswers } from '../probe/temporal.mjs';
import { startChild } from '../process/child.mjs';
import { choosePort } from '../process/ports.mjs';
import { runServer } from './server.mjs';

export const TEMPORAL_PORT = 7233;
export const TEMPORAL_UI_PORT = 8233;
export const NAMESPACE = 'lienthong';

/** What a supervisor may look for in Temporal's own UI; set by the case workflow. */
export const SEARCH_ATTRIBUTES = { CaseCode: 'Keyword', Procedure: 'Keyword', Agency: 'Keyword', DueAt: 'Datetime' };

/** The shipped pragmas cost a factor of three; with WAL a crash of the process loses nothing, and the facts are in PostgreSQL anyway. */
const PRAGMAS = ['journal_mode=wal', 'synchronous=normal'];

/** @param {{home: string, port?: number, uiPort?: number, log: (line: string) => void}} options port 0 = any free one */
export function startTemporal({ home, port = TEMPORAL_PORT, uiPort = port && TEMPORAL_UI_PORT, log }) {
  const launch = async () => {
    const binary = await findTemporalCli(log);
    const at = { port: await choosePort(port, 'Temporal', log), ui: await choosePort(uiPort, "Temporal's UI", log) };
    mkdirSync(join(home, 'temporal'), { recursive: true });
    const child = await startChild(binary, args(join(home, 'temporal', 'temporal.db'), at), {
      logFile: join(home, 'logs', 'temporal.log'),
    });
    return {
      child,
      addresses: {
        address: `127.0.0.1:${at.port}`,
        namespace: NAMESPACE,
        uiUrl: `http://127.0.0.1:${at.ui}`,
        port: at.port,
      },
      ports: [at.port, at.ui],
    };
  };
  return runServer({ name: 'temporal', home, log, answers: (at) => temporalAnswers(at.address, NAMESPACE), launch });
}

function args(file, { port, ui }) {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(ui)],
    ...['--db-filename', file, '--namespace', NAMESPACE, '--log-level', 'warn'],
    ...PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma]),
    ...Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
  ];
}
