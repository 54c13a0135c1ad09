import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '@lienthong/platform/config';
import { httpApplication } from '@lienthong/platform/http';
import type { KafkaAccess } from '@lienthong/platform/kafka';
import { openMetrics } from '@lienthong/platform/observability';
import { listen } from '@lienthong/platform/postgres';
import { Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { IndicatorsController } from './figures/indicators.controller.js';
import { readIndicators } from './figures/read-indicators.js';
import { HealthController } from './health.controller.js';
import { ImportedController } from './imported/imported.controller.js';
import { LateController } from './late/late.controller.js';
import { FIGURES_CHANGED } from './live/commit-notice.js';
import { LiveController } from './live/live.controller.js';
import { LiveBoards, type TableAsked } from './live/live-boards.js';
import { indicatorProblems } from './problems.js';
import { consumeCaseEvents } from './projection/consume-case-events.js';
import { PublicIndicatorsController } from './public/public-indicators.controller.js';
import { QualityController } from './quality/quality.controller.js';
import { RankingController } from './ranking/ranking.controller.js';
import { fillEmptyTables } from './rebuild/fill-empty-tables.js';
import { RebuildController } from './rebuild/rebuild.controller.js';
import { ReportController } from './report/report.controller.js';
import { indicatorDatabase } from './tables/indicator-database.js';
import { migrateIndicators } from './tables/migrate.js';
import { TargetsController } from './targets/targets.controller.js';
import { DATABASE, KAFKA, LIVE_BOARDS, METRICS, OPERATOR_KEY, TOPICS } from './tokens.js';
import { TOPICS_OF_THE_PROVINCE, type Topics } from './topics.js';

export interface IndicatorServiceOptions {
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  /** 0 = any free one. */
  readonly port: number;
  readonly host?: string;
  /** Who shows it may have the figures rebuilt; without it nobody may. */
  readonly operatorKey?: string | undefined;
  readonly log: Logger;
  readonly topics?: Topics;
  /** Messages up to which empty tables are filled batch by batch. */
  readonly fewMessages?: number;
}

export interface IndicatorService {
  readonly port: number;
  stop(): Promise<void>;
}

@Module({
  controllers: [
    QualityController,
    RankingController,
    TargetsController,
    ReportController,
    LateController,
    IndicatorsController,
    LiveController,
    PublicIndicatorsController,
    RebuildController,
    ImportedController,
    HealthController,
  ],
})
class IndicatorModule {}

/** Makes its tables, reads the topic into them and serves figures, until stopped. */
export async function startIndicatorService(options: IndicatorServiceOptions): Promise<IndicatorService> {
  const { databaseUrl, brokers, port, host = LOOPBACK, log, topics = TOPICS_OF_THE_PROVINCE } = options;
  const pool = indicatorDatabase(databaseUrl);
  const kafka: KafkaAccess = { brokers, clientId: 'indicator-service', log };
  const metrics = openMetrics('indicator-service');
  for (const name of await migrateIndicators(pool)) log.info({ migration: name }, 'tables made');
  const boards = new LiveBoards<TableAsked>(
    ({ question, asked }) => readIndicators(pool, topics.caseEvents, question, asked),
    (err) => log.warn({ err }, 'live figures: could not read'),
  );

  const providers = [
    { provide: DATABASE, useValue: pool },
    { provide: KAFKA, useValue: kafka },
    { provide: METRICS, useValue: metrics },
    { provide: TOPICS, useValue: topics },
    { provide: LIVE_BOARDS, useValue: boards },
    { provide: OPERATOR_KEY, useValue: options.operatorKey },
  ];
  const app = await httpApplication({ module: IndicatorModule, providers }, { problems: indicatorProblems, log });
  const stopping = new AbortController();
  const consuming = fillEmptyTables({ pool, kafka, stopping: stopping.signal }, topics, options.fewMessages).then(() =>
    stopping.signal.aborted ? undefined : consumeCaseEvents(pool, kafka, metrics, topics),
  );
  const listening = listen({
    databaseUrl,
    channel: FIGURES_CHANGED,
    onNotice: () => boards.changed(),
    onError: (err) => log.warn({ err }, 'live figures: connection lost'),
  });
  await app.listen(port, host);
  const { port: bound } = app.getHttpServer().address() as AddressInfo;
  log.info({ port: bound }, 'figures are served');
  return {
    port: bound,
    stop: async () => {
      stopping.abort();
      await Promise.all([app.close(), consuming.then((reader) => reader?.stop()), listening.stop()]);
      await pool.end();
    },
  };
}
