import { Partitioners, type Producer } from 'kafkajs';
import { type KafkaAccess, kafkaClient } from './kafka-client.js';

/** A message to a topic; equal keys keep their order. */
export interface OutgoingMessage {
  readonly key: string;
  readonly value: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Writes to topics; what `send` acknowledged is held by every replica in sync. */
export interface TopicWriter {
  /** All messages in their order, or an error after a few attempts; then some may have been written all the same. */
  send(topic: string, messages: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * An idempotent producer, connected at its first use.
 * One that failed is thrown away: its sequence numbers may be ahead of the broker's, and a new one starts clean.
 */
export function openTopicWriter(access: KafkaAccess): TopicWriter {
  const kafka = kafkaClient(access);
  let connected: Promise<Producer> | undefined;

  const connect = async (): Promise<Producer> => {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 3 },
    });
    await producer.connect();
    return producer;
  };
  const drop = async (producer: Promise<Producer>): Promise<void> => {
    if (connected === producer) connected = undefined;
    // it may never have connected; there is nothing more to lose
    await producer.then((open) => open.disconnect()).catch(() => undefined);
  };

  return {
    async send(topic, messages) {
      connected ??= connect();
      const current = connected;
      try {
        for (const slice of slicesOf(messages))
          await (await current).send({ topic, acks: -1, messages: slice.map((message) => ({ ...message })) });
      } catch (error) {
        void drop(current);
        throw error;
      }
    },
    async close() {
      if (connected) await drop(connected);
    },
  };
}

/** A broker takes up to 1 MiB for a partition at once; slices stay well below it and keep the order. */
const SLICE_BYTES = 512 * 1024;

function slicesOf(messages: readonly OutgoingMessage[]): readonly OutgoingMessage[][] {
  const slices: OutgoingMessage[][] = [];
  let bytes = SLICE_BYTES;
  for (const message of messages) {
    const size = Buffer.byteLength(message.value);
    if (bytes + size > SLICE_BYTES) {
      slices.push([]);
      bytes = 0;
    }
    bytes += size;
    slices.at(-1)?.push(message);
  }
  return slices;
}
