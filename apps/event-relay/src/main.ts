import { readSettings } from '@lienthong/platform/config';
import { openLogger, stopGracefully } from '@lienthong/platform/observability';
import { startEventRelay } from './event-relay.js';

const settings = readSettings(['DATABASE_URL', 'KAFKA_BROKERS', 'HOST', 'HEALTH_PORT', 'LOG_LEVEL']);
const relay = await startEventRelay({
  databaseUrl: settings.DATABASE_URL,
  brokers: settings.KAFKA_BROKERS,
  host: settings.HOST,
  healthPort: settings.HEALTH_PORT,
  log: openLogger({ name: 'event-relay', level: settings.LOG_LEVEL }),
});
stopGracefully(() => relay.stop());
