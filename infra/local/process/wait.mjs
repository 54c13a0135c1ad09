/** Waiting on a condition, never on an amount of time. */
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @template T
 * @param {() => T | Promise<T>} condition asked again and again until it gives something truthy
 * @param {{within: number, every?: number}} limits milliseconds
 * @returns {Promise<T | undefined>} undefined when the time ran out
 */
export async function until(condition, { within, every = 25 }) {
  const end = Date.now() + within;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() >= end) return undefined;
    await pause(every);
  }
}
