/** Starting a server so that its output survives us, and so that it does not survive us itself. */
import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { end } from './end.mjs';
import { identityOf } from './identity.mjs';
import { watchOver } from './warden.mjs';

const LOG_LIMIT_BYTES = 10_000_000;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{logFile: string, env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, stopSignal?: NodeJS.Signals, graceMs?: number}} options
 */
export async function startChild(command, args, { logFile, stopSignal, graceMs, ...options }) {
  // A file, not a pipe: the server neither blocks nor dies when nobody reads, and the last words are there to be shown.
  const out = openLog(logFile);
  const saidBefore = fstatSync(out).size;
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  const failed = new Promise((resolve) => child.once('error', resolve));
  if (child.pid === undefined) throw new Error(`${command}: ${(await failed).message}`);
  const known = { pid: child.pid, identity: identityOf(child.pid) ?? '' };
  watchOver(known, stopSignal);
  return {
    ...known,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    exited,
    stop: async () => {
      const how = await end(known, { signal: stopSignal, graceMs });
      await exited; // reaped, so that no zombie stays behind when we end at once
      return how;
    },
    lastWords: () => tail(readFileSync(logFile).subarray(saidBefore).toString()),
  };
}

function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** Some servers put a whole stack trace into one line. */
function tail(text) {
  const lines = text.trim().split('\n').slice(-12);
  return lines.map((line) => (line.length > 300 ? `${line.slice(0, 300)} …` : line)).join('\n');
}
