import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  readonly within?: number;
  readonly every?: number;
  readonly seen?: () => string;
}

/**
 * Waits for a condition, never for an amount of time.
 * @throws {Error} naming what did not come true `within` milliseconds; `seen` says what was there instead
 */
export async function until<Value>(
  what: string,
  condition: () => Promise<Value | undefined | false> | Value | undefined | false,
  { within = 60_000, every = 100, seen }: Patience = {},
): Promise<Value> {
  const end = Date.now() + within;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Not within ${within / 1000} s: ${what}${seen ? `; seen: ${seen()}` : ''}`);
    await pause(every);
  }
}
