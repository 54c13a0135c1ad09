/** Is the process behind a stored pid still the one that was stored? A pid alone may have been handed out again. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @param {number} pid
 * @returns {string | undefined} what no later process with the same pid shares; undefined when none runs (a zombie does not run)
 */
export function identityOf(pid) {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[18]}`;
  } catch {
    return undefined;
  }
}

/** @returns {{pid: number, identity: string}} this very process, as others may recognise it later */
export function thisProcess() {
  return { pid: process.pid, identity: identityOf(process.pid) ?? '' };
}

/** @param {{pid: number, identity: string} | undefined} known */
export function isAlive(known) {
  const found = known && identityOf(known.pid);
  return found !== undefined && found === known.identity;
}
