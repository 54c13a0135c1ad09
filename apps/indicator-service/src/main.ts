import 'reflect-metadata';
import { readSettings } from '@lienthong/platform/config';
import { openLogger, stopGracefully } from '@lienthong/platform/observability';
import { startIndicatorService } from './indicator-service.js';

const settings = readSettings(['DATABASE_URL', 'KAFKA_BROKERS', 'PORT', 'LOG_LEVEL']);
const service = await startIndicatorService({
  databaseUrl: settings.DATABASE_URL,
  brokers: settings.KAFKA_BROKERS,
  port: settings.PORT,
  log: openLogger({ name: 'indicator-service', level: settings.LOG_LEVEL }),
});
stopGracefully(() => service.stop());
