import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition, never for an amount of time.
 * @throws {Error} naming what did not come true `within` milliseconds
 */
export async function until<Value>(
  what: string,
  condition: () => Promise<Value | undefined | false> | Value | undefined | false,
  { within = 60_000, every = 100 } = {},
): Promise<Value> {
  const end = Date.now() + within;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Not within ${within / 1000} s: ${what}`);
    await pause(every);
  }
}
