import type { DynamicModule, Type } from '@nestjs/common';
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

/** Scripts, styles and forms of our own origin alone. TLS ends before us, so nothing is upgraded here: a laptop has none. */
const safeHeaders = helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });

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
  app.use(echoRequestId, requestLog(log), safeHeaders);
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
