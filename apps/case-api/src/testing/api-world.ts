import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import type { AgencyCode, OfficerId } from '@lienthong/kernel';
import { SignIn, sealedCookies, tokenVerifier } from '@lienthong/platform/identity';
import { openMetrics } from '@lienthong/platform/observability';
import { type SetClock, setClock, testDatabase } from '@lienthong/testing';
import { pino } from 'pino';
import { startIssuer } from '../../../../infra/local/identity/issuer.mjs';
import { startApi } from '../start-api.js';
import { FactFeed } from '../stream/fact-feed.js';

export interface ApiWorld {
  readonly address: string;
  readonly issuer: string;
  readonly store: CaseStore;
  readonly clock: SetClock;
  /** All that was logged so far. */
  log(): string;
  /** A token of one of the made-up staff. */
  tokenOf(staff: string): Promise<string>;
  stop(): Promise<void>;
}

/** The real API on a real database and the real local issuer; the clock alone is set by the test. */
export async function startApiWorld(at = '2025-11-19T09:00', indicators?: URL): Promise<ApiWorld> {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-api-'));
  const database = await testDatabase(); // first: without a server nothing else is started
  const issuer = await startIssuer({ home, port: 0 });
  const clock = setClock(at);
  const store = openCaseStore({ databaseUrl: database.url, clock, name: 'case-api test', poolSize: 5 });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  let lines = '';
  const log = pino(
    { level: 'info' },
    new Writable({
      write(chunk, _encoding, done) {
        lines += String(chunk);
        done();
      },
    }),
  );
  const feed = new FactFeed({ store, clock, databaseUrl: database.url, log });
  const app = await startApi(
    {
      store,
      feed,
      verify: tokenVerifier({ issuer: issuer.issuer, audience: 'lienthong' }),
      cookies: sealedCookies(new Uint8Array(32).fill(7)),
      signIn: new SignIn({ issuer: issuer.issuer, clientId: 'lienthong-web' }),
      metrics: openMetrics('case-api'),
      publicAddress: new URL('http://127.0.0.1:3000'),
      indicators,
      heartbeatMs: 50,
    },
    log,
    0,
  );
  const { port } = app.getHttpServer().address() as AddressInfo;
  const tokens = new Map<string, Promise<string>>();
  return {
    address: `http://127.0.0.1:${port}`,
    issuer: issuer.issuer,
    store,
    clock,
    log: () => lines,
    tokenOf: (staff) => {
      const token = tokens.get(staff) ?? handOut(issuer.issuer, staff);
      tokens.set(staff, token);
      return token;
    },
    stop: async () => {
      await feed.close();
      await app.close();
      await store.close();
      await Promise.all([database.drop(), issuer.stop()]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function handOut(issuer: string, as: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'urn:lienthong:grant:local-staff',
    client_id: 'lienthong-cli',
    as,
  });
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`No such staff: ${as}`);
  return token;
}

export const officer = (id: string, agency: string) =>
  ({ kind: 'officer', officer: id as OfficerId, agency: agency as AgencyCode }) as const;
