/** Keeps one thing running until it is told to stop: what ends by itself is started again, later each time. */
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const STEADY_AFTER_MS = 30_000;

/**
 * @template {{exited: Promise<unknown>, stop: () => Promise<unknown>}} T
 * @param {string} name
 * @param {(before: T | undefined) => Promise<T>} start before = the one that ended
 * @param {(line: string) => void} log
 * @param {T} [running] when the first one is up already
 * @returns {Promise<{stop: () => Promise<unknown>}>} resolves when it is up for the first time
 */
export async function keepRunning(name, start, log, running) {
  let current = running ?? (await start(undefined));
  const stopping = new AbortController();
  const stopped = new Promise((resolve) => stopping.signal.addEventListener('abort', resolve));
  const watch = async () => {
    let wait = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      const how = await Promise.race([current.exited, stopped]);
      if (stopping.signal.aborted) return;
      if (Date.now() - since > STEADY_AFTER_MS) wait = FIRST_PAUSE_MS;
      log(`${name} ended (${how}), starting it again in ${wait / 1000} s`);
      wait = await again(wait);
    }
  };
  /** Tries until it is up or we stop; gives the pause to begin with next time. */
  const again = async (wait) => {
    for (;;) {
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return wait;
      const longer = Math.min(wait * 2, LONGEST_PAUSE_MS);
      try {
        current = await start(current);
        log(`${name} is up again`);
        return longer;
      } catch (error) {
        log(`${name}: ${error.message}; again in ${longer / 1000} s`);
        wait = longer;
      }
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
      return current.stop(); // it may have come up again between the two
    },
  };
}
