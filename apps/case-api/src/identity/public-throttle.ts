import { HttpProblem } from '@lienthong/platform/http';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

const WINDOW_MS = 60_000;
const MOST = 60;

/**
 * For what is open to anyone: sixty questions a minute from one address, counted by each replica on its own. Behind a proxy all come
 * from one address, and the proxy counts better.
 */
export function publicThrottle(): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: MOST,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // whoever writes that header may write anything: it is not believed
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => {
      const seconds = WINDOW_MS / 1_000;
      next(new HttpProblem('request.too-many', { seconds }, [], { 'Retry-After': String(seconds) }));
    },
  });
}
