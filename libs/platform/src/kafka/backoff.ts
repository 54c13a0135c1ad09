import { setTimeout as wait } from 'node:timers/promises';

/** Longer and longer pauses until something works again; a stop ends the pause at once. */
export class Backoff {
  #pauses = 0;

  constructor(
    private readonly stopping: AbortSignal,
    private readonly firstMs = 50,
    private readonly longestMs = 2_000,
  ) {}

  async pause(): Promise<void> {
    const ms = Math.min(this.longestMs, this.firstMs * 2 ** this.#pauses++);
    // an aborted wait is a finished one
    await wait(ms, undefined, { signal: this.stopping }).catch(() => undefined);
  }

  reset(): void {
    this.#pauses = 0;
  }
}
