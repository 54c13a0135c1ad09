import type { CaseStore } from '@lienthong/case-store';
import type { Logger } from 'pino';

/** How soon after a merger the open legs go over, at the latest. */
const EVERY_MS = 60_000;

export interface Rehoming {
  /** Settles when nothing is being handed over any more. */
  stop(): Promise<void>;
}

/**
 * Hands over what agencies that are no more still have open, from time to time: a change of the organisation that was
 * applied ahead of its day needs nobody to be there at midnight. Several replicas may do it at once; no leg goes twice.
 */
export function startRehoming(
  cases: Pick<CaseStore, 'organisation'>,
  log: Pick<Logger, 'info' | 'warn'>,
  everyMs = EVERY_MS,
): Rehoming {
  let running: Promise<void> | undefined;
  const sweep = async (): Promise<void> => {
    try {
      const legs = await cases.organisation.rehome();
      if (legs > 0) log.info({ legs }, 'legs went over to the successors of their agencies');
    } catch (error) {
      // the database is away for a moment: the next sweep does what is left
      log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'legs could not be handed over');
    }
  };
  const timer = setInterval(() => {
    running ??= sweep().finally(() => {
      running = undefined;
    });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
