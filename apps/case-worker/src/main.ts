import { readSettings } from '@lienthong/platform/config';
import { openLogger, stopGracefully } from '@lienthong/platform/observability';
import { startCaseWorker } from './case-worker.js';

/** Longer than the Temporal worker's own bound on tasks in hand. */
const STOP_WITHIN_MS = 15_000;

const settings = readSettings([
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'KAFKA_BROKERS',
  'HOST',
  'HEALTH_PORT',
  'LIENTHONG_CODEC_KEY',
  'LIENTHONG_CODEC_OLD_KEYS',
  'LOG_LEVEL',
]);
const log = openLogger({ name: 'case-worker', level: settings.LOG_LEVEL });
const worker = await startCaseWorker({
  databaseUrl: settings.DATABASE_URL,
  brokers: settings.KAFKA_BROKERS,
  temporal: { address: settings.TEMPORAL_ADDRESS, namespace: settings.TEMPORAL_NAMESPACE },
  codecKey: settings.LIENTHONG_CODEC_KEY,
  oldCodecKeys: settings.LIENTHONG_CODEC_OLD_KEYS,
  host: settings.HOST,
  healthPort: settings.HEALTH_PORT,
  log,
});
// a worker that ends by itself ends the process: whoever runs it starts a fresh one
worker.ended.catch((error: Error) => {
  log.fatal({ reason: error.message }, 'the Temporal worker has ended');
  process.exit(1);
});
stopGracefully(() => worker.stop(), STOP_WITHIN_MS);
