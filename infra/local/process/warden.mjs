/**
 * One small process that outlives us only to end our servers: it learns their pids over a pipe,
 * and when the pipe closes (we ended, were killed, or crashed) it stops whatever of them still runs.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { end } from './end.mjs';
import { isAlive } from './identity.mjs';

const script = fileURLToPath(import.meta.url);
let pipe;

/** @param {{pid: number, identity: string}} known @param {NodeJS.Signals} [signal] which asks it for an orderly stop */
export function watchOver(known, signal) {
  if (!pipe || pipe.destroyed) {
    const warden = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    warden.unref();
    pipe = warden.stdin;
    pipe.unref();
    pipe.on('error', () => undefined); // a killed warden costs only this safety net; the next start looks at the records
  }
  pipe.write(`${JSON.stringify({ ...known, signal })}\n`);
}

async function ward() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const watched = [];
  for await (const line of createInterface({ input: process.stdin })) watched.push(JSON.parse(line));
  await Promise.all(watched.filter(isAlive).map((known) => end(known, { signal: known.signal })));
}

if (process.argv[1] === script) await ward();
