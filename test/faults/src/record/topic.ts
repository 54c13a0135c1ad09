import { randomUUID } from 'node:crypto';
import { CASE_EVENTS } from '@lienthong/contracts/events';
import { readTopic, topicBounds } from '@lienthong/platform/kafka';
import { until } from '../province/until.js';
import { type Published, PublishedFacts } from './published.js';

const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  // nothing that a reader of the test wants to see
}

/** Somebody who reads along in the topic of cases, from its first message on. */
export interface TopicWatch {
  /**
   * All that lies in the topic now.
   * @throws {Error} when a fact is missing, out of its turn, or not the same bytes the second time
   */
  published(): Promise<Published>;
  close(): Promise<void>;
}

export function watchTopic(brokers: string): TopicWatch {
  const access = { brokers: brokers.split(','), clientId: 'faults', log: silent };
  const facts = new PublishedFacts();
  const next = new Map<number, bigint>();
  let fault: unknown;
  const reader = readTopic({
    ...access,
    groupId: `faults-${randomUUID()}`,
    topic: CASE_EVENTS.name,
    handle: async ({ partition, messages }) => {
      for (const message of messages) {
        if (message.offset < (next.get(partition) ?? 0n)) continue; // handed over once more: not in the topic twice
        try {
          facts.take(message);
        } catch (error) {
          fault ??= error;
        }
        next.set(partition, message.offset + 1n);
      }
      return 'done';
    },
  });
  return {
    published: async () => {
      // a broker that has just come back leads nothing for a moment
      const bounds = await until('the broker leads', () =>
        topicBounds(access, CASE_EVENTS.name).catch(() => undefined),
      );
      const isRead = () =>
        bounds.every(({ partition, low, high }) => low === high || (next.get(partition) ?? 0n) >= high);
      await until('the whole topic is read', () => fault !== undefined || isRead());
      if (fault !== undefined) throw fault;
      return { events: new Map([...facts.events].map(([code, texts]) => [code, [...texts]])), repeats: facts.repeats };
    },
    close: () => reader.stop(),
  };
}
