/** Ending a process for certain: asked first, killed when it does not listen. */
import { isAlive } from './identity.mjs';
import { until } from './wait.mjs';

/** Long enough for Kafka to close its log on a busy laptop; short enough for somebody who pressed Ctrl-C. */
export const GRACE_MS = 10_000;

/**
 * @param {{pid: number, identity: string}} known
 * @param {{signal?: NodeJS.Signals, graceMs?: number}} [how] signal asks for an orderly stop; after graceMs the whole process group is killed
 * @returns {Promise<'gone' | 'stopped' | 'killed'>}
 */
export async function end(known, { signal = 'SIGTERM', graceMs = GRACE_MS } = {}) {
  if (!isAlive(known)) return 'gone';
  send(known.pid, signal);
  if (await until(() => !isAlive(known), { within: graceMs })) return 'stopped';
  // Children were started as leaders of a group of their own: a negative pid reaches what they started, too.
  if (!send(-known.pid, 'SIGKILL')) send(known.pid, 'SIGKILL');
  await until(() => !isAlive(known), { within: 5_000 });
  return 'killed';
}

function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
