import 'reflect-metadata';
import { systemClock } from '@lienthong/kernel';
import { readSettings, withLocalServers } from '@lienthong/platform/config';
import { openLogger, stopGracefully } from '@lienthong/platform/observability';
import { startCaseApi } from './case-api.js';
import { sessionKey } from './session-key.js';

const settings = readSettings(
  [
    'DATABASE_URL',
    'OIDC_ISSUER',
    'HOST',
    'PORT',
    'PUBLIC_URL',
    'INDICATOR_URL',
    'LIENTHONG_HOME',
    'LIENTHONG_SESSION_KEY',
    'LOG_LEVEL',
  ],
  withLocalServers(),
);
const api = await startCaseApi({
  databaseUrl: settings.DATABASE_URL,
  issuer: settings.OIDC_ISSUER,
  host: settings.HOST,
  port: settings.PORT,
  sessionKey: sessionKey(settings.LIENTHONG_SESSION_KEY, settings.LIENTHONG_HOME),
  publicUrl: settings.PUBLIC_URL,
  indicatorUrl: settings.INDICATOR_URL,
  clock: systemClock,
  log: openLogger({ name: 'case-api', level: settings.LOG_LEVEL }),
});
stopGracefully(() => api.stop());
