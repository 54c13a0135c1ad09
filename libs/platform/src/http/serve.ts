import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ContractPipe } from './invalid-input.js';
import { ProblemFilter } from './problem.filter.js';
import type { ProblemCatalogue } from './problem.js';
import { echoRequestId } from './request-id.js';
import { requestLog } from './request-log.js';

/** Bodies above 1 MiB are refused unread. */
export const BODY_LIMIT_BYTES = 1024 * 1024;

export interface HttpEdge {
  readonly problems: ProblemCatalogue;
  readonly log: Logger;
}

/** A Nest application with what every service has in common: contract, problems, limits, request ids, safe headers. Not listening yet. */
export async function httpApplication(
  module: Type<unknown> | DynamicModule,
  { problems, log }: HttpEdge,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: nestLog(log),
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(echoRequestId, requestLog(log), helmet());
  app.useBodyParser('json', { limit: BODY_LIMIT_BYTES });
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalFilters(new ProblemFilter(problems, log));
  return app;
}

/** Nest's own lines go to the same log; its start-up chatter is for debugging. */
function nestLog(log: Logger) {
  return {
    log: (message: unknown) => log.debug({ message }, 'nest'),
    warn: (message: unknown) => log.warn({ message }, 'nest'),
    error: (message: unknown) => log.error({ message }, 'nest'),
  };
}

/**
 * Closes the application once on SIGTERM or SIGINT: no new requests, running ones end, then the process may leave.
 * After `graceMs` it leaves in any case.
 */
export function closeOnSignal(app: INestApplication, log: Logger, graceMs = 8_000): void {
  let closing = false;
  const close = (signal: NodeJS.Signals): void => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    const limit = setTimeout(() => process.exit(1), graceMs);
    app
      .close()
      .then(() => process.exit(0))
      .catch((err: unknown) => {
        log.error({ err }, 'did not close cleanly');
        process.exit(1);
      })
      .finally(() => clearTimeout(limit));
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}
