import { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from '@lienthong/contracts/events';
import { openTopicWriter, readTopic } from '@lienthong/platform/kafka';
import { openTemporalClient, type TemporalSettings } from '@lienthong/platform/temporal';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import { CaseEventsConsumer } from './case-events.consumer.js';
import { FlowSignals } from './flow-signals.js';
import { countRedeliveries } from './redelivery-count.js';

/** Consumer group whose position says which facts the flows have been told. */
export const FLOW_GROUP = 'lienthong-flows';

export interface SignalReaderOptions {
  readonly brokers: readonly string[];
  readonly temporal: TemporalSettings;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly taskQueue: string;
  readonly topics?: SignalTopics;
}

export interface SignalTopics {
  readonly caseEvents: string;
  readonly deadLetters: string;
  readonly group: string;
}

const TOPICS: SignalTopics = {
  caseEvents: CASE_EVENTS.name,
  deadLetters: CASE_EVENTS_DEAD_LETTERS.name,
  group: FLOW_GROUP,
};

export interface SignalReader {
  /** Whether it has joined its group. */
  isReading(): boolean;
  stop(): Promise<void>;
}

/** Reads the topic of cases and tells flows their news, until `stop`. */
export function startSignalReader(options: SignalReaderOptions): SignalReader {
  const { brokers, temporal, log, metrics, taskQueue, topics = TOPICS } = options;
  const kafka = { brokers, clientId: topics.group, log };
  const deadLetters = openTopicWriter(kafka);
  const { client, close } = openTemporalClient(temporal);
  const consumer = new CaseEventsConsumer(new FlowSignals(client, taskQueue), deadLetters, topics);
  const countRedelivered = countRedeliveries(metrics);
  const handle: typeof consumer.handle = (batch, beat) => {
    countRedelivered(batch);
    return consumer.handle(batch, beat);
  };
  const reader = readTopic({ ...kafka, groupId: topics.group, topic: topics.caseEvents, handle });
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
