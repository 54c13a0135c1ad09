/** One of our own processes: started with its settings, its output shown under its name, ready when it says so. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkout } from '../find/folders.mjs';
import { end } from '../process/end.mjs';
import { identityOf } from '../process/identity.mjs';
import { isFree } from '../process/ports.mjs';
import { until } from '../process/wait.mjs';
import { watchOver } from '../process/warden.mjs';
import { readable } from './log-line.mjs';

const READY_WITHIN_MS = 60_000;
/** Longer than the bound that an app sets itself on the work in its hands. */
const STOP_WITHIN_MS = 17_000;

/**
 * @param {{name: string, script: string, args?: readonly string[], env: NodeJS.ProcessEnv, readyUrl?: string}} app
 *   script is relative to the checkout; readyUrl answers 200 once the app can work
 * @param {{home: string, log: (line: string) => void}} options
 * @returns {Promise<{pid: number, exited: Promise<unknown>, stop: () => Promise<unknown>}>} when it is ready
 * @throws when it ends or is not ready in time
 */
export async function startApp({ name, script, args = [], env, readyUrl }, { home, log }) {
  // Before the child: afterwards an answer of somebody else on its port would pass for its own.
  if (readyUrl && !(await isFree(Number(new URL(readyUrl).port)))) {
    throw new Error(
      `${name}: port ${new URL(readyUrl).port} was taken meanwhile; start again, and another one is chosen`,
    );
  }
  const child = spawn(process.execPath, ['--enable-source-maps', join(checkout, script), ...args], {
    cwd: checkout,
    // What V8 compiled last time: a good part of an app's start on a small machine.
    env: { ...process.env, NODE_COMPILE_CACHE: join(home, 'compile-cache'), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  show(child, join(home, 'logs', `${name}.log`), (line) => log(`${name} │ ${line}`));
  const exited = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? `code ${code}`)));
  const known = { pid: child.pid, identity: identityOf(child.pid) ?? '' };
  watchOver(known);
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  const stop = async () => {
    const how = await end(known, { graceMs: STOP_WITHIN_MS });
    if (how === 'killed') log(`${name} did not stop when asked, killed`);
    return how;
  };
  if (readyUrl) await untilReady(name, readyUrl, () => ended, stop);
  return { pid: child.pid, exited, stop };
}

async function untilReady(name, url, hasEnded, stop) {
  const ready = await until(() => hasEnded() || isReady(url), { within: READY_WITHIN_MS, every: 100 });
  if (ready && !hasEnded()) return;
  await stop();
  throw new Error(`${name} ${hasEnded() ? 'ended while starting' : `was not ready in time (${url})`}`);
}

function isReady(url) {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function show(child, file, print) {
  mkdirSync(dirname(file), { recursive: true });
  const kept = createWriteStream(file, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      kept.write(`${line}\n`);
      const shown = readable(line);
      if (shown !== undefined) print(shown);
    });
  }
  child.once('close', () => kept.end());
}
