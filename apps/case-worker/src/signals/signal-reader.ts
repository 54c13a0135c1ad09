import { CASE_EVENTS } from '@lienthong/contracts/events';
import { CASE_TASK_QUEUE } from '@lienthong/contracts/workflows';
import { openTopicWriter, readTopic } from '@lienthong/platform/kafka';
import { openTemporalClient, type TemporalSettings } from '@lienthong/platform/temporal';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import { CaseEventsConsumer } from './case-events.consumer.js';
import { FlowSignals } from './flow-signals.js';

/** Consumer group whose position says which facts the flows have been told. */
export const FLOW_GROUP = 'lienthong-flows';

export interface SignalReaderOptions {
  readonly brokers: readonly string[];
  readonly temporal: TemporalSettings;
  readonly log: Logger;
  readonly metrics: Registry;
}

export interface SignalReader {
  /** Whether it has joined its group. */
  isReading(): boolean;
  stop(): Promise<void>;
}

/** Reads the topic of cases and tells flows their news, until `stop`. */
export function startSignalReader({ brokers, temporal, log, metrics }: SignalReaderOptions): SignalReader {
  const kafka = { brokers, clientId: FLOW_GROUP, log };
  const deadLetters = openTopicWriter(kafka);
  const { client, close } = openTemporalClient(temporal);
  const consumer = new CaseEventsConsumer(new FlowSignals(client, CASE_TASK_QUEUE), deadLetters);
  const handle = consumer.handle.bind(consumer);
  const reader = readTopic({ ...kafka, groupId: FLOW_GROUP, topic: CASE_EVENTS.name, handle });
  new Gauge({
    name: 'lienthong_flow_signal_lag',
    help: 'Facts on the topic that flows have not been told',
    registers: [metrics],
    collect() {
      this.set(Number(reader.lag()));
    },
  });
  return {
    isReading: reader.isReading,
    async stop() {
      await reader.stop();
      await Promise.all([deadLetters.close(), close()]);
    },
  };
}
