import 'reflect-metadata';
import { openCaseStore } from '@lienthong/case-store';
import { systemClock } from '@lienthong/kernel';
import { readSettings, withLocalServers } from '@lienthong/platform/config';
import { SignIn, sealedCookies, tokenVerifier } from '@lienthong/platform/identity';
import { openLogger, openMetrics, stopGracefully } from '@lienthong/platform/observability';
import { sessionKey } from './session-key.js';
import { startApi } from './start-api.js';
import { FactFeed } from './stream/fact-feed.js';

const settings = readSettings(
  [
    'DATABASE_URL',
    'OIDC_ISSUER',
    'PORT',
    'PUBLIC_URL',
    'INDICATOR_URL',
    'LIENTHONG_HOME',
    'LIENTHONG_SESSION_KEY',
    'LOG_LEVEL',
  ],
  withLocalServers(),
);
const log = openLogger({ name: 'case-api', level: settings.LOG_LEVEL });
const databaseUrl = settings.DATABASE_URL;
const clock = systemClock;
const store = openCaseStore({ databaseUrl, clock, name: 'case-api' });
const feed = new FactFeed({ store, clock, databaseUrl, log });
const app = await startApi(
  {
    store,
    feed,
    verify: tokenVerifier({ issuer: settings.OIDC_ISSUER, audience: 'lienthong' }),
    cookies: sealedCookies(sessionKey(settings.LIENTHONG_SESSION_KEY, settings.LIENTHONG_HOME)),
    signIn: new SignIn({ issuer: settings.OIDC_ISSUER, clientId: 'lienthong-web' }),
    metrics: openMetrics('case-api'),
    publicAddress: new URL(settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`),
    indicators: settings.INDICATOR_URL === undefined ? undefined : new URL(settings.INDICATOR_URL),
    heartbeatMs: 15_000,
  },
  log,
  settings.PORT,
);
log.info({ port: settings.PORT }, 'listening');
stopGracefully(async () => {
  await feed.close();
  await app.close();
  await store.close();
});
