import { setTimeout as pause, setImmediate } from 'node:timers/promises';

/**
 * Calls `send` at fixed times, whether or not what was sent before has been answered: who waits in a queue counts as waiting.
 * @param send told its number and the time at which it is due (of performance.now)
 */
export async function atFixedRate(
  perSecond: number,
  seconds: number,
  send: (n: number, dueAt: number) => void,
): Promise<void> {
  const began = performance.now();
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const dueAt = began + (n * 1_000) / perSecond;
    const left = dueAt - performance.now();
    // timers are late by up to a millisecond; that is the bench's own delay, not the system's
    if (left > 2) await pause(left - 1.5);
    while (performance.now() < dueAt) await setImmediate();
    send(n, dueAt);
  }
}
