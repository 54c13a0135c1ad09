import { allFacts } from '@lienthong/case-store';
import { CASE_EVENTS, cloudEventText, toCloudEvent } from '@lienthong/contracts/events';
import { DomainError } from '@lienthong/kernel';
import { readSettings, withLocalServers } from '@lienthong/platform/config';
import { createTopics, type KafkaAccess, openTopicWriter, topicBounds } from '@lienthong/platform/kafka';
import { openLogger } from '@lienthong/platform/observability';
import { openPool } from '@lienthong/platform/postgres';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';

/** Only an empty topic is refilled: events that lie there already would come twice, out of their order. */
export class TopicNotEmpty extends DomainError {
  readonly code = 'events.topic-not-empty';
}

export function registerRepublish(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('republish')
    .description(
      say(
        'Phát lại mọi sự kiện vào dòng đang trống, từng byte như cũ',
        'Refill an empty topic from the facts, byte for byte',
      ),
    )
    .option('--topic <NAME>', say('tên dòng sự kiện', 'name of the topic'), CASE_EVENTS.name)
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: { readonly topic: string; readonly json?: boolean }) =>
      republish(options.topic, options.json, io),
    );
}

async function republish(topic: string, inJson: boolean | undefined, io: CliIo): Promise<void> {
  const vi = io.language === 'vi';
  const { DATABASE_URL, KAFKA_BROKERS } = readSettings(['DATABASE_URL', 'KAFKA_BROKERS'], withLocalServers());
  const kafka = {
    brokers: KAFKA_BROKERS,
    clientId: 'lienthong-cli',
    log: openLogger({ name: 'cli', level: 'silent' }),
  };
  await mustBeEmpty(kafka, topic, vi);
  const pool = openPool({ databaseUrl: DATABASE_URL, name: 'events republish', size: 1 });
  const writer = openTopicWriter(kafka);
  let count = 0;
  try {
    for await (const facts of allFacts(pool)) {
      const events = facts.map((fact) => ({ key: fact.caseCode, value: cloudEventText(toCloudEvent(fact)) }));
      await writer.send(topic, events);
      count += events.length;
      io.errors.write(vi ? `đã phát lại ${count}\n` : `republished ${count}\n`);
    }
  } finally {
    await Promise.all([writer.close(), pool.end()]);
  }
  const text = vi
    ? `Đã phát lại ${count} sự kiện vào ${topic}. Tiếp theo: lienthong indicators rebuild`
    : `Republished ${count} events to ${topic}. Next: lienthong indicators rebuild`;
  await answer(io, inJson ? JSON.stringify({ topic, republished: count }) : text);
}

async function mustBeEmpty(kafka: KafkaAccess, topic: string, vi: boolean): Promise<void> {
  await createTopics(kafka, [{ ...CASE_EVENTS, name: topic }]);
  const bounds = await topicBounds(kafka, topic);
  const messages = bounds.reduce((sum, { low, high }) => sum + high - low, 0n);
  if (messages > 0n)
    throw new TopicNotEmpty(
      vi
        ? `${topic} đang có ${messages} sự kiện; chỉ phát lại vào dòng trống`
        : `${topic} holds ${messages} events; only an empty topic is refilled`,
    );
}
