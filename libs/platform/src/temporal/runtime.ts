import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

/** The part of a pino logger that the runtime writes to. */
export type FlowLog = Pick<Logger, 'warn' | 'error'>;

let isInstalled = false;

/**
 * The one runtime of this process. Left alone it takes SIGTERM and SIGINT for itself, so that the process never hears them,
 * tells of every state, and prints past any log, a line for each task in hand, while Temporal is away.
 */
export function installRuntime(log: FlowLog): void {
  if (isInstalled) return;
  const write = new DefaultLogger('WARN', ({ level, message, meta }) => {
    const { error, ...rest } = meta ?? {};
    const entry = { ...rest, ...(error instanceof Error && { reason: error.message }) };
    if (level === 'ERROR') log.error(entry, message);
    else log.warn(entry, message);
  });
  Runtime.install({
    shutdownSignals: [],
    logger: write,
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
  });
  isInstalled = true;
}
