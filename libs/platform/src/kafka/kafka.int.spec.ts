import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createTopics, groupLag, topicBounds, WrongPartitionCount } from './topic-admin.js';
import { readTopic, type TopicMessage } from './topic-reader.js';
import { openTopicWriter } from './topic-writer.js';

const brokers = (process.env.TEST_KAFKA_BROKERS ?? '').split(',');
if (!brokers[0]) throw new Error('TEST_KAFKA_BROKERS names no broker: start one with infra/local/servers.mjs');
const access = { brokers, clientId: 'kafka-port-test', log: pino({ level: 'silent' }) };

describe('the port over Kafka', () => {
  const topic = `test.${randomUUID()}`;
  const shape = { name: topic, partitions: 3, settings: { 'cleanup.policy': 'delete' } };
  const writer = openTopicWriter(access);

  beforeAll(async () => {
    await createTopics(access, [shape]);
    const keyed = (from: number) =>
      Array.from({ length: 30 }, (_, i) => ({ key: `k${i % 5}`, value: String(from + i) }));
    await writer.send(topic, keyed(0));
    await writer.send(topic, keyed(30));
  }, 30_000);
  afterAll(() => writer.close());

  it('creates a topic once, and never changes its partition count', async () => {
    expect(await createTopics(access, [shape])).toEqual([]);
    await expect(createTopics(access, [{ ...shape, partitions: 4 }])).rejects.toThrow(WrongPartitionCount);
    expect(await topicBounds(access, topic)).toHaveLength(3);
  });

  it('keeps the order of a key, and gives the same messages again after the handler failed', async () => {
    const groupId = randomUUID();
    const taken: TopicMessage[] = [];
    const failedOnce = new Set<number>();
    await reading(groupId, async ({ partition, messages }) => {
      if (!failedOnce.has(partition)) {
        failedOnce.add(partition);
        throw new Error('a database that is away');
      }
      taken.push(...messages);
      return taken.length === 60;
    });
    expect(taken).toHaveLength(60);
    for (const key of ['k0', 'k1', 'k2', 'k3', 'k4']) {
      const values = taken.filter((message) => message.key === key).map(({ value }) => Number(value));
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values).toHaveLength(12);
    }
    expect(await groupLag(access, groupId, topic)).toBe(0n);
  }, 60_000);

  it('reads on from where the handler says', async () => {
    const groupId = randomUUID();
    const offsets: Record<number, bigint[]> = {};
    const { high = 0n, partition: last = 0 } =
      (await topicBounds(access, topic)).find(({ high: end }) => end > 2n) ?? {};
    await reading(groupId, async ({ partition, messages }) => {
      if (partition !== last) return false;
      const first = messages[0]!.offset;
      if (first < high - 2n) return { seek: high - 2n };
      offsets[partition] = messages.map(({ offset }) => offset);
      return true;
    });
    expect(offsets[last]).toEqual([high - 2n, high - 1n]);
  }, 60_000);

  type Handle = Parameters<typeof readTopic>[0]['handle'];
  /** Reads until the handler answers true. */
  async function reading(
    groupId: string,
    handle: (batch: Parameters<Handle>[0]) => Promise<boolean | { seek: bigint }>,
  ): Promise<void> {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const reader = readTopic({
      ...access,
      groupId,
      topic,
      handle: async (batch) => {
        const answer = await handle(batch);
        if (answer === true) finish();
        return typeof answer === 'object' ? answer : 'done';
      },
    });
    await finished;
    await reader.stop();
  }
});
