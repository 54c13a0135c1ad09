import 'reflect-metadata';
import { readSettings } from '@lienthong/platform/config';
import { openLogger, stopGracefully } from '@lienthong/platform/observability';
import { startIndicatorService } from './indicator-service.js';

const settings = readSettings(['DATABASE_URL', 'KAFKA_BROKERS', 'HOST', 'PORT', 'LIENTHONG_OPERATOR_KEY', 'LOG_LEVEL']);
const service = await startIndicatorService({
  databaseUrl: settings.DATABASE_URL,
  brokers: settings.KAFKA_BROKERS,
  host: settings.HOST,
  port: settings.PORT,
  operatorKey: settings.LIENTHONG_OPERATOR_KEY,
  log: openLogger({ name: 'indicator-service', level: settings.LOG_LEVEL }),
});
stopGracefully(() => service.stop());
