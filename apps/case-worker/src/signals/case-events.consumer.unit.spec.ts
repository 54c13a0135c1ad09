import { readFileSync } from 'node:fs';
import type { OutgoingMessage, TopicMessage } from '@lienthong/platform/kafka';
import { CaseEventsConsumer } from './case-events.consumer.js';
import type { CaseNews } from './case-news.js';

const golden = new URL('../../../../libs/contracts/src/events/golden/handoff.accepted.json', import.meta.url);
const acceptedText = readFileSync(golden, 'utf8');

const message = (value: string): TopicMessage => ({
  ...{ partition: 3, offset: 7n, key: '000.00.00.H27-250409-0001' },
  value: Buffer.from(value),
});

function consumer() {
  const letters: OutgoingMessage[] = [];
  const told: CaseNews[] = [];
  const signals = {
    tell: async (news: readonly CaseNews[]) => {
      told.push(...news);
      return [];
    },
  };
  const writer = {
    send: async (_topic: string, messages: readonly OutgoingMessage[]) => void letters.push(...messages),
    close: async () => undefined,
  };
  const topics = { caseEvents: 'events', deadLetters: 'dead' };
  return { letters, told, handle: new CaseEventsConsumer(signals as never, writer, topics) };
}
const batch = (...messages: TopicMessage[]) => ({ partition: 3, messages, highWatermark: 8n });
const beat = async () => undefined;

it('puts what cannot be read aside, with the reason and where it lay, and goes on', async () => {
  const { letters, handle } = consumer();
  expect(await handle.handle(batch(message('no json')), beat)).toBe('done');
  expect(letters).toHaveLength(1);
  expect(letters[0]?.headers).toMatchObject({ 'dlq-topic': 'events', 'dlq-partition': '3', 'dlq-offset': '7' });
  expect(letters[0]?.headers?.['dlq-reason']).toContain('no-json');
});

it('takes nothing as done while Temporal is away', async () => {
  const away = { tell: () => Promise.reject(new Error('Temporal is away')) } as never;
  const writer = { send: async () => undefined, close: async () => undefined };
  const consumerOfNone = new CaseEventsConsumer(away, writer, { caseEvents: 'events', deadLetters: 'dead' });
  await expect(consumerOfNone.handle(batch(message(acceptedText)), beat)).rejects.toThrow('Temporal is away');
});
