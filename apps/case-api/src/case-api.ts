import type { AddressInfo } from 'node:net';
import { openCaseStore } from '@lienthong/case-store';
import type { Clock } from '@lienthong/kernel';
import { SignIn, sealedCookies, tokenVerifier } from '@lienthong/platform/identity';
import { openMetrics } from '@lienthong/platform/observability';
import type { Logger } from 'pino';
import { startApi } from './start-api.js';
import { FactFeed } from './stream/fact-feed.js';

const HEARTBEAT_MS = 15_000;

export interface CaseApiOptions {
  readonly databaseUrl: string;
  readonly issuer: string;
  /** 0 = any free one. */
  readonly port: number;
  readonly host?: string | undefined;
  /** Seals browsers' cookies; the same for all replicas. */
  readonly sessionKey: Uint8Array;
  /** Where browsers reach us; this machine's own address where absent. */
  readonly publicUrl?: string | undefined;
  /** Where figures are served; without it the API has none to give. */
  readonly indicatorUrl?: string | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface CaseApi {
  readonly port: number;
  stop(): Promise<void>;
}

/** One replica of the API: opens what it stands on, listens, and closes all of it again. */
export async function startCaseApi(options: CaseApiOptions): Promise<CaseApi> {
  const { databaseUrl, clock, log, port, host, issuer } = options;
  const store = openCaseStore({ databaseUrl, clock, name: 'case-api' });
  const feed = new FactFeed({ store, clock, databaseUrl, log });
  const app = await startApi(
    {
      store,
      feed,
      verify: tokenVerifier({ issuer, audience: 'lienthong' }),
      cookies: sealedCookies(options.sessionKey),
      signIn: new SignIn({ issuer, clientId: 'lienthong-web' }),
      metrics: openMetrics('case-api'),
      publicAddress: new URL(options.publicUrl ?? `http://127.0.0.1:${port}`),
      indicators: options.indicatorUrl === undefined ? undefined : new URL(options.indicatorUrl),
      heartbeatMs: HEARTBEAT_MS,
    },
    log,
    port,
    host,
  );
  const bound = (app.getHttpServer().address() as AddressInfo).port;
  log.info({ port: bound }, 'listening');
  return {
    port: bound,
    stop: async () => {
      await feed.close();
      await app.close();
      await store.close();
    },
  };
}
