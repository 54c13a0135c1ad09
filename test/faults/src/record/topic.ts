import { randomUUID } from 'node:crypto';
import { CASE_EVENTS } from '@lienthong/contracts/events';
import { deleteGroup, readTopic, type TopicMessage, topicBounds } from '@lienthong/platform/kafka';
import { until } from '../province/until.js';

const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  // nothing that a reader of the test wants to see
}

/** The whole topic of cases as it lies there, partition by partition. */
export async function wholeTopic(brokers: string): Promise<readonly TopicMessage[]> {
  const access = { brokers: brokers.split(','), clientId: 'faults', log: silent };
  const groupId = `faults-${randomUUID()}`;
  // a broker that has just come back leads nothing for a moment
  const bounds = await until('the broker leads', () => topicBounds(access, CASE_EVENTS.name).catch(() => undefined));
  const messages: TopicMessage[] = [];
  const next = new Map<number, bigint>();
  const reader = readTopic({
    ...access,
    groupId,
    topic: CASE_EVENTS.name,
    handle: async (batch) => {
      messages.push(...batch.messages);
      next.set(batch.partition, (batch.messages.at(-1)?.offset ?? -1n) + 1n);
      return 'done';
    },
  });
  try {
    const isRead = () =>
      bounds.every(({ partition, low, high }) => low === high || (next.get(partition) ?? 0n) >= high);
    await until('the whole topic is read', isRead);
  } finally {
    await reader.stop();
    await deleteGroup(access, groupId).catch(ignore);
  }
  return messages
    .filter(({ partition, offset }) => offset < (bounds.find((one) => one.partition === partition)?.high ?? 0n))
    .sort((a, b) => a.partition - b.partition || Number(a.offset - b.offset));
}
