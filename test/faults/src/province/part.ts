import { until } from './until.js';

/** Something that runs as a process of its own. */
export interface Running {
  readonly pid?: number;
  readonly exited: Promise<unknown>;
  readonly stop: () => Promise<unknown>;
}

/** One part of a province, which can be killed and started again where it was, on the same data. */
export interface Part {
  readonly name: string;
  /** SIGKILL: no last word, no orderly end. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Resolves when it can work again. */
  start(): Promise<void>;
  /** An orderly end. */
  stop(): Promise<void>;
}

/** @param start starts it where it was before, or for the first time */
export async function part(name: string, start: () => Promise<Running>): Promise<Part> {
  let running: Running | undefined = await start();
  return {
    name,
    kill: async () => {
      const { pid, exited } = running ?? {};
      if (!pid) throw new Error(`${name} does not run`);
      process.kill(pid, 'SIGKILL');
      await exited;
      running = undefined;
    },
    start: async () => {
      // what a killed server leaves behind (a locked file, a port) may be in the way for a moment
      running ??= await until(`${name} starts again`, () => start().catch(() => undefined), { every: 500 });
    },
    stop: async () => {
      await running?.stop();
      running = undefined;
    },
  };
}
