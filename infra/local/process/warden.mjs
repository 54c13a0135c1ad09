/**
 * One small process that outlives us only to end our servers: it learns their pids over a pipe,
 * and when the pipe closes (we ended, were killed, or crashed) it stops whatever of them still runs.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { end } from './end.mjs';
import { isAlive } from './identity.mjs';

const script = fileURLToPath(import.meta.url);
let pipe;

/** @param {{pid: number, identity: string}} known @param {NodeJS.Signals} [signal] which asks it for an orderly stop */
export function watchOver(known, signal) {
  tell({ ...known, signal });
}

/** @param {string} folder that shall not survive us either */
export function removeAfterUs(folder) {
  tell({ folder });
}

function tell(message) {
  if (!pipe || pipe.destroyed) {
    const warden = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    warden.unref();
    pipe = warden.stdin;
    pipe.unref();
    pipe.on('error', () => undefined); // a killed warden costs only this safety net; the next start looks at the records
  }
  pipe.write(`${JSON.stringify(message)}\n`);
}

async function ward() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const told = [];
  for await (const line of createInterface({ input: process.stdin })) told.push(JSON.parse(line));
  await Promise.all(told.filter(isAlive).map((known) => end(known, { signal: known.signal })));
  for (const { folder } of told) if (folder) rmSync(folder, { recursive: true, force: true });
}

if (process.argv[1] === script) await ward();
