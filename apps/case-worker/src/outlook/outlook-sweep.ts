import { setTimeout as wait } from 'node:timers/promises';
import type { CaseStore } from '@lienthong/case-store';
import type { Logger } from 'pino';

const EVERY_MS = 60_000;
/** Cases looked at in one go; as often as it takes to reach the last. */
const AT_ONCE = 200;

export interface OutlookSweep {
  stop(): Promise<void>;
}

/** Keeps the list of cases at risk true while nothing happens to them: once a minute those are projected anew whose time moved on. */
export function startOutlookSweep(cases: Pick<CaseStore, 'lookAgain'>, log: Logger): OutlookSweep {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await lookAtAll(cases, log, stopping.signal).catch((error: Error) =>
        log.warn({ reason: error.message }, 'cases at risk could not be looked at; trying again'),
      );
      // an aborted wait is a finished one
      await wait(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** Round after round until none is left: a sweep that stops at a page never reaches what lies behind it. */
export async function lookAtAll(
  cases: Pick<CaseStore, 'lookAgain'>,
  log: Logger,
  stopping: AbortSignal,
  atOnce = AT_ONCE,
): Promise<void> {
  for (let looked = atOnce; looked === atOnce && !stopping.aborted; ) {
    const seen = await cases.lookAgain(atOnce);
    for (const one of seen.failed) log.error(one, 'a case cannot be projected; it is looked at again tomorrow');
    looked = seen.looked;
  }
}
