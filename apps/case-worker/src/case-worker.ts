import { openCaseStore } from '@lienthong/case-store';
import { CASE_TASK_QUEUE } from '@lienthong/contracts/workflows';
import { type Clock, systemClock } from '@lienthong/kernel';
import { openMetrics, serveHealth } from '@lienthong/platform/observability';
import type { Logger } from 'pino';
import { Gauge } from 'prom-client';
import { startCaseFlowWorker } from './flows/flow-worker.js';
import { startRehoming } from './organisation/rehoming.js';
import { startOutlookSweep } from './outlook/outlook-sweep.js';
import { type SignalTopics, startSignalReader } from './signals/signal-reader.js';

export interface CaseWorkerOptions {
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly codecKey: string;
  readonly oldCodecKeys?: readonly string[];
  readonly log: Logger;
  /** The machine's unless told. */
  readonly clock?: Clock;
  /** 0 = any free one. */
  readonly healthPort?: number;
  readonly host?: string;
  /** Others than the province's, for a test beside others. */
  readonly taskQueue?: string;
  readonly topics?: SignalTopics;
}

export interface CaseWorker {
  readonly healthPort: number;
  /** Settles when it was stopped; rejects when its Temporal worker ended by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** One replica of the worker of cases: flows on Temporal, and the consumer that tells them what was recorded. */
export async function startCaseWorker(options: CaseWorkerOptions): Promise<CaseWorker> {
  const {
    databaseUrl,
    brokers,
    codecKey,
    oldCodecKeys,
    log,
    clock = systemClock,
    healthPort = 0,
    host,
    taskQueue = CASE_TASK_QUEUE,
    topics,
  } = options;
  const { address, namespace } = options.temporal;
  const temporal = { address, namespace, codecKey, ...(oldCodecKeys ? { oldCodecKeys } : {}) };
  const metrics = openMetrics('case-worker');
  const cases = openCaseStore({ databaseUrl, clock, name: 'case-worker' });
  const flows = await startCaseFlowWorker({ temporal, cases, clock, log, metrics, taskQueue });
  const signals = startSignalReader({ brokers, temporal, log, metrics, taskQueue, ...(topics ? { topics } : {}) });
  const rehoming = startRehoming(cases, log);
  const outlooks = startOutlookSweep(cases, log);
  new Gauge({
    name: 'lienthong_flow_oldest_due_wake_up_seconds',
    help: 'Age of the oldest instant at which somebody should have been told and was not: how far the flows are behind',
    registers: [metrics],
    async collect() {
      this.set(await cases.oldestDueWakeUpSeconds());
    },
  });
  const ready = async () => {
    if (!flows.isPolling()) throw new Error('Temporal: the worker is not polling yet');
    if (!signals.isReading()) throw new Error('Kafka: the consumer has not joined its group yet');
    await cases.ping();
  };
  const health = await serveHealth({ port: healthPort, host, ready, metrics });
  return {
    healthPort: health.port,
    ended: flows.ended,
    async stop() {
      await Promise.all([health.close(), signals.stop(), flows.stop(), rehoming.stop(), outlooks.stop()]);
      await cases.close();
    },
  };
}
