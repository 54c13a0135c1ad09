import type { Consumer, EachBatchPayload } from 'kafkajs';
import { Backoff } from './backoff.js';
import { type KafkaAccess, kafkaClient } from './kafka-client.js';

/** A message as it lies in its topic. */
export interface TopicMessage {
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  readonly value: Buffer;
}

/** Messages of one partition, in their order, and where the partition ends now. */
export interface TopicBatch {
  readonly partition: number;
  readonly messages: readonly TopicMessage[];
  readonly highWatermark: bigint;
}

/** `done`: the effect of the whole batch is committed. `seek`: nothing was taken, read on from there. */
export type BatchOutcome = 'done' | { readonly seek: bigint };

export interface ReaderOptions extends KafkaAccess {
  readonly groupId: string;
  readonly topic: string;
  /** Batches of so many partitions are handled side by side; those of one partition one after the other. One where absent. */
  readonly partitionsAtOnce?: number;
  /** Bytes that are fetched at once, of all partitions and of one of them; so much is in memory beside what is made of it. */
  readonly fetch?: { readonly bytes: number; readonly ofPartition: number };
  /**
   * Carries out the effect of a batch; long ones may `beat` to learn early of a rebalance, which throws. When it throws, a dependency is
   * away: the partition pauses and the same messages come again. Others read on.
   */
  handle(batch: TopicBatch, beat: () => Promise<void>): Promise<BatchOutcome>;
}

/** A member of a consumer group at work, until `stop`. */
export interface TopicReader {
  /** Whether it has joined its group and reads. */
  isReading(): boolean;
  /** Messages known to lie ahead in its partitions. */
  lag(): bigint;
  stop(): Promise<void>;
}

const BEAT_MS = 1_500;
const FETCH = { bytes: 10 * 1024 * 1024, ofPartition: 4 * 1024 * 1024 };

/**
 * Reads a topic from its beginning, then from where its group stands, for as long as it is not stopped: a lost broker or a
 * crash of the library ends in a new consumer, after a pause. Positions are committed after the effect.
 */
export function readTopic(options: ReaderOptions): TopicReader {
  const kafka = kafkaClient(options);
  const { fetch = FETCH } = options;
  const lags = new Map<number, bigint>();
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  const backoff = new Backoff(stopping.signal);
  let reading = false;
  let interrupted = false;

  const readUntilLost = async (): Promise<void> => {
    const consumer = kafka.consumer({
      groupId: options.groupId,
      // as short as a broker allows: so long the partitions of a killed member stay idle
      sessionTimeout: 6_000,
      heartbeatInterval: BEAT_MS,
      rebalanceTimeout: 20_000,
      maxWaitTimeInMs: 500,
      maxBytes: fetch.bytes,
      maxBytesPerPartition: fetch.ofPartition,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 4, restartOnFailure: async () => false },
    });
    const crash = crashOf(consumer);
    try {
      consumer.on(consumer.events.GROUP_JOIN, () => {
        if (interrupted) options.log.info({ topic: options.topic }, 'reads again');
        [reading, interrupted] = [true, false];
        lags.clear();
        backoff.reset();
      });
      await consumer.connect();
      await consumer.subscribe({ topic: options.topic, fromBeginning: true });
      const eachBatch = batchHandler(options, consumer, lags, stopping.signal);
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: options.partitionsAtOnce ?? 1,
        eachBatch,
      });
      await Promise.race([crash, stopped]);
    } finally {
      reading = false;
      await consumer.disconnect().catch(() => undefined);
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await readUntilLost().catch((error: Error) => {
        // a broker that has just started says so for a moment
        if ('type' in error && error.type === 'GROUP_LOAD_IN_PROGRESS') return;
        if (!interrupted)
          options.log.warn({ topic: options.topic, reason: error.message }, 'reading was interrupted; it starts again');
        interrupted = true;
      });
      await backoff.pause();
    }
  };
  const running = run();
  return {
    isReading: () => reading,
    lag: () => [...lags.values()].reduce((sum, lag) => sum + lag, 0n),
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

function crashOf(consumer: Consumer): Promise<never> {
  const crash = new Promise<never>((_, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  });
  // a crash while connecting is told by the call that failed
  crash.catch(() => undefined);
  return crash;
}

function batchHandler(options: ReaderOptions, consumer: Consumer, lags: Map<number, bigint>, stopping: AbortSignal) {
  const backoffs = new Map<number, Backoff>();
  return async ({ batch, heartbeat, resolveOffset, pause, isStale }: EachBatchPayload): Promise<void> => {
    if (stopping.aborted || isStale()) return;
    const { topic, partition } = batch;
    const highWatermark = BigInt(batch.highWatermark);
    const messages = batch.messages.map(({ offset, key, value }) => ({
      partition,
      offset: BigInt(offset),
      key: key?.toString() ?? '',
      value: value ?? Buffer.alloc(0),
    }));
    const backoff = backoffs.get(partition) ?? new Backoff(stopping);
    backoffs.set(partition, backoff);
    let outcome: BatchOutcome;
    // a slow dependency does not cost the membership; a rebalance is told at the next fetch
    const beating = setInterval(() => void heartbeat().catch(() => undefined), BEAT_MS);
    try {
      outcome = await options.handle({ partition, messages, highWatermark }, heartbeat);
    } catch (error) {
      options.log.warn(
        { topic, partition, reason: (error as Error).message },
        'a dependency is away; partition paused',
      );
      const resume = pause();
      void backoff.pause().then(resume);
      return;
    } finally {
      clearInterval(beating);
    }
    backoff.reset();
    if (outcome !== 'done') {
      consumer.seek({ topic, partition, offset: outcome.seek.toString() });
      return;
    }
    const next = BigInt(batch.lastOffset()) + 1n;
    lags.set(partition, highWatermark - next);
    resolveOffset(batch.lastOffset());
    await consumer.commitOffsets([{ topic, partition, offset: next.toString() }]);
  };
}
