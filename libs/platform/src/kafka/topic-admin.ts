import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { askedAgain } from './asked-again.js';
import { type KafkaAccess, kafkaClient } from './kafka-client.js';

/** A topic as it must be; its partition count is fixed for life, because a key's partition hangs on it. */
export interface TopicShape {
  readonly name: string;
  readonly partitions: number;
  readonly settings: Readonly<Record<string, string>>;
}

/** A topic exists with another number of partitions than it must have. It is never changed: the order per key would break. */
export class WrongPartitionCount extends Error {
  constructor(topic: string, wanted: number, found: number) {
    super(`Topic ${topic} must have ${wanted} partitions and has ${found}; it is left as it is`);
    this.name = 'WrongPartitionCount';
  }
}

/**
 * Creates the topics that are missing: three replicas, two of them in sync, where there are three brokers.
 * @returns the names of those that it created
 * @throws {WrongPartitionCount}
 */
export async function createTopics(access: KafkaAccess, shapes: readonly TopicShape[]): Promise<readonly string[]> {
  return withAdmin(access, async (admin) => {
    const existing = new Set(await admin.listTopics());
    const missing = shapes.filter(({ name }) => !existing.has(name));
    const present = shapes.filter(({ name }) => existing.has(name));
    if (present.length > 0) {
      const { topics } = await admin.fetchTopicMetadata({ topics: present.map(({ name }) => name) });
      for (const { name, partitions: wanted } of present) {
        const found = topics.find((topic) => topic.name === name)?.partitions.length ?? 0;
        if (found !== wanted) throw new WrongPartitionCount(name, wanted, found);
      }
    }
    if (missing.length === 0) return [];
    const { brokers } = await admin.describeCluster();
    const replicationFactor = Math.min(3, brokers.length);
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map(({ name, partitions, settings }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor,
        configEntries: Object.entries({
          ...settings,
          'min.insync.replicas': String(Math.min(2, replicationFactor)),
        }).map(([entry, value]) => ({ name: entry, value })),
      })),
    });
    await untilLed(
      admin,
      missing.map(({ name }) => name),
    );
    return missing.map(({ name }) => name);
  });
}

const LED_WITHIN_MS = 15_000;

/** kafkajs waits for leaders itself, but gives up at once when a broker has not yet heard of the topic. */
async function untilLed(admin: Admin, names: readonly string[]): Promise<void> {
  for (const giveUpAt = Date.now() + LED_WITHIN_MS; ; await pause(50)) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
      if (topics.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0)))
        return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
    if (Date.now() > giveUpAt) throw new Error(`no leader for ${names.join(', ')} within ${LED_WITHIN_MS / 1000} s`);
  }
}

/** Where each partition of a topic begins and ends: the offset of the first message, and of the next to come. */
export async function topicBounds(
  access: KafkaAccess,
  topic: string,
): Promise<readonly { readonly partition: number; readonly low: bigint; readonly high: bigint }[]> {
  const offsets = await withAdmin(access, (admin) => admin.fetchTopicOffsets(topic));
  return offsets
    .map(({ partition, low, high }) => ({ partition, low: BigInt(low), high: BigInt(high) }))
    .sort((a, b) => a.partition - b.partition);
}

/** Messages of a topic that a consumer group has not committed yet. */
export async function groupLag(access: KafkaAccess, groupId: string, topic: string): Promise<bigint> {
  return withAdmin(access, async (admin) => {
    const [ends, [group]] = await Promise.all([
      admin.fetchTopicOffsets(topic),
      admin.fetchOffsets({ groupId, topics: [topic] }),
    ]);
    const committed = new Map(group?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
    return ends.reduce((lag, { partition, low, high }) => {
      const position = committed.get(partition) ?? -1n;
      return lag + BigInt(high) - (position < 0n ? BigInt(low) : position);
    }, 0n);
  });
}

/** Forgets a consumer group that has no member any more. */
export async function deleteGroup(access: KafkaAccess, groupId: string): Promise<void> {
  await withAdmin(access, (admin) => admin.deleteGroups([groupId]));
}

/** A new connection each time: one that was told of a wrong coordinator would ask the same broker again. */
async function withAdmin<Result>(access: KafkaAccess, use: (admin: Admin) => Promise<Result>): Promise<Result> {
  return askedAgain(async () => {
    const admin = kafkaClient(access).admin();
    await admin.connect();
    try {
      return await use(admin);
    } finally {
      await admin.disconnect();
    }
  });
}
