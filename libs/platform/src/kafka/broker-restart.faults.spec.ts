import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningKafka, startKafka } from '@lienthong/local';
import { pino } from 'pino';
import { createTopics } from './topic-admin.js';
import { readTopic, type TopicReader } from './topic-reader.js';
import { openTopicWriter } from './topic-writer.js';

const log = () => undefined;

describe('a broker that is killed and comes back', () => {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-kafka-'));
  let kafka: RunningKafka;
  beforeAll(async () => {
    kafka = await startKafka({ home, port: 0, log });
  }, 300_000);
  afterAll(async () => {
    await kafka.stop();
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  it('loses nothing that was acknowledged, keeps its order, and is read on by the same reader', async () => {
    const access = { brokers: [kafka.address], clientId: 'restart-test', log: pino({ level: 'silent' }) };
    const topic = `test.${randomUUID()}`;
    await createTopics(access, [{ name: topic, partitions: 3, settings: {} }]);
    const writer = openTopicWriter(access);
    const found = new Map<string, number[]>();
    let reader: TopicReader | undefined;
    const all = new Promise<void>((resolve) => {
      reader = readTopic({
        ...{ ...access, topic, groupId: randomUUID() },
        handle: async ({ messages }) => {
          for (const { key, value } of messages) found.set(key, [...(found.get(key) ?? []), Number(value)]);
          if ([...found.values()].filter((values) => values.includes(199)).length === 5) resolve();
          return 'done';
        },
      });
    });

    for (let n = 0; n < 200; n++) {
      if (n === 100) {
        process.kill(kafka.pid as number, 'SIGKILL');
        await kafka.exited;
        kafka = await startKafka({ home, port: kafka.port, log });
      }
      const messages = Array.from({ length: 5 }, (_, key) => ({ key: `k${key}`, value: String(n) }));
      // as the relay does: asked again until it is acknowledged
      while (
        !(await writer.send(topic, messages).then(
          () => true,
          () => false,
        ))
      );
    }
    await all;
    await reader?.stop();
    await writer.close();
    for (const values of found.values()) expect([...new Set(values)]).toEqual(Array.from({ length: 200 }, (_, n) => n));
  }, 120_000);
});
