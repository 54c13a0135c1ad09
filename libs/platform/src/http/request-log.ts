import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { requestIdOf } from './request-id.js';

const QUIET = ['/health/', '/metrics'];

/**
 * One line a request: method, path without its query, status, time, id. Neither bodies, headers nor queries are logged:
 * they may name a person.
 */
export function requestLog(
  logger: Logger,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return pinoHttp({
    logger,
    genReqId: requestIdOf,
    autoLogging: { ignore: (request) => QUIET.some((path) => request.url?.startsWith(path)) },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (request: { id: unknown; method: string; url?: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url?.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}
