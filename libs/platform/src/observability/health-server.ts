import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { LOOPBACK } from '../config/loopback.js';

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface HealthServerOptions {
  /** 0 = any free one. */
  readonly port: number;
  /** Where it listens; on this machine alone unless told. */
  readonly host?: string | undefined;
  /** Resolves when the app can do its work, rejects with the reason when it cannot. */
  readonly ready: () => Promise<void>;
  readonly metrics: Registry;
}

/** `/health/live`, `/health/ready` and `/metrics` of an app that has no HTTP of its own. */
export async function serveHealth(options: HealthServerOptions): Promise<HealthServer> {
  const { port, host = LOOPBACK, ready, metrics } = options;
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    const say = (status: number, members: object) => answer(status, 'application/json', JSON.stringify(members));
    const failed = (error: unknown) =>
      say(503, { status: 'error', reason: error instanceof Error ? error.message : String(error) });
    switch (request.url?.split('?')[0]) {
      case '/health/live':
        return say(200, { status: 'ok' });
      case '/health/ready':
        return ready().then(() => say(200, { status: 'ok' }), failed);
      case '/metrics':
        return metrics.metrics().then((text) => answer(200, metrics.contentType, text), failed);
      default:
        return say(404, { status: 'not-found' });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
