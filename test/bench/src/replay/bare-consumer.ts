import { randomUUID } from 'node:crypto';
import { CASE_EVENTS } from '@lienthong/contracts/events';
import { type KafkaAccess, readTopic } from '@lienthong/platform/kafka';

/** Seconds in which a consumer that does nothing but read gets through so many events, from its first batch on. */
export async function bareSeconds(kafka: KafkaAccess, events: number): Promise<number> {
  let read = 0;
  let began = 0;
  let finish = (_: number): void => undefined;
  const finished = new Promise<number>((resolve) => {
    finish = resolve;
  });
  const reader = readTopic({
    ...kafka,
    groupId: `bench-bare-${randomUUID()}`,
    topic: CASE_EVENTS.name,
    handle: async ({ messages }) => {
      began ||= performance.now();
      read += messages.length;
      if (read >= events) finish((performance.now() - began) / 1_000);
      return 'done';
    },
  });
  const seconds = await finished;
  await reader.stop();
  return seconds;
}
