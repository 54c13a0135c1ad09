import { setTimeout as wait } from 'node:timers/promises';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { encryptedData, type TemporalSettings } from './connection.js';
import { type FlowLog, installRuntime } from './runtime.js';
import { ensureSearchAttributes, type SearchAttributeTypes } from './search-attributes.js';

export interface FlowWorkerOptions extends TemporalSettings {
  readonly taskQueue: string;
  /** The prebuilt bundle: its path, or its code. */
  readonly bundle: NonNullable<WorkerOptions['workflowBundle']>;
  readonly activities: object;
  /** What its flows show themselves by; registered when the namespace does not know them. */
  readonly searchAttributes?: SearchAttributeTypes;
  readonly tuning?: Pick<
    WorkerOptions,
    | 'maxCachedWorkflows'
    | 'maxConcurrentLocalActivityExecutions'
    | 'maxConcurrentWorkflowTaskExecutions'
    | 'workflowTaskPollerBehavior'
  >;
  /** Warnings of Temporal's own code; of the first worker of a process. */
  readonly log: FlowLog;
  /** Told each time that Temporal cannot be reached at the start. */
  readonly onAbsent: (reason: string) => void;
}

/** A worker at its task queue, until `stop`. */
export interface FlowWorker {
  isPolling(): boolean;
  /** Settles when the worker was stopped; rejects when it ended by itself. */
  readonly ended: Promise<void>;
  /** Lets tasks in hand come to their end, for a few seconds at most: flows go on elsewhere from their history. */
  stop(): Promise<void>;
}

const RECONNECT_MS = 1_000;
const GRACE = '2 seconds';
const FORCE = '8 seconds';

/** Starts a worker as soon as Temporal answers; an absence later on is ridden out by the worker itself. */
export function startFlowWorker(options: FlowWorkerOptions): FlowWorker {
  installRuntime(options.log);
  const stopping = new AbortController();
  let worker: Worker | undefined;

  const run = async (): Promise<void> => {
    const connection = await connect(options, stopping.signal);
    if (!connection) return;
    try {
      if (options.searchAttributes)
        await ensureSearchAttributes(connection, options.namespace, options.searchAttributes);
      worker = await Worker.create(workerOptions(options, connection));
      const running = worker.run();
      if (stopping.signal.aborted) worker.shutdown();
      await running;
    } finally {
      worker = undefined;
      await connection.close();
    }
  };
  const ended = run();
  // whoever cares listens to `ended`; nobody has to
  ended.catch(() => undefined);
  return {
    isPolling: () => worker?.getState() === 'RUNNING',
    ended,
    async stop() {
      stopping.abort();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}

/** undefined when stopped before Temporal answered. */
async function connect(options: FlowWorkerOptions, stopping: AbortSignal): Promise<NativeConnection | undefined> {
  while (!stopping.aborted) {
    try {
      return await NativeConnection.connect({ address: options.address });
    } catch (error) {
      options.onAbsent(error instanceof Error ? error.message : String(error));
      // an aborted wait is a finished one
      await wait(RECONNECT_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return undefined;
}

function workerOptions(options: FlowWorkerOptions, connection: NativeConnection): WorkerOptions {
  return {
    connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue,
    workflowBundle: options.bundle,
    activities: options.activities,
    dataConverter: encryptedData(options),
    // every activity of a flow is a local one
    enableNonLocalActivities: false,
    shutdownGraceTime: GRACE,
    shutdownForceTime: FORCE,
    ...options.tuning,
  };
}
