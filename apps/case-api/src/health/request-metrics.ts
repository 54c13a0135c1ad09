import type { NextFunction, Request, Response } from 'express';
import { Histogram, type Registry } from 'prom-client';

/** How long requests take, by route and status. The route is its pattern: no code and no person becomes a label. */
export function requestMetrics(registry: Registry): (request: Request, response: Response, next: NextFunction) => void {
  const seconds = new Histogram({
    name: 'lienthong_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    response.on('finish', () => {
      const route: unknown = request.route?.path;
      const labels = {
        method: request.method,
        route: typeof route === 'string' ? route : 'none',
        status: response.statusCode,
      };
      if (!response.getHeader('Content-Type')?.toString().startsWith('text/event-stream'))
        seconds.observe(labels, Number(process.hrtime.bigint() - started) / 1e9);
    });
    next();
  };
}
