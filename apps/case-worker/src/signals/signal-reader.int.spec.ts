import { randomInt, randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { cloudEventText, type RecordedFact, toCloudEvent } from '@lienthong/contracts/events';
import { madeUpHistory } from '@lienthong/indicator/testing';
import { type CaseCode, instant } from '@lienthong/kernel';
import { createTopics, openTopicWriter, readTopic, type TopicMessage } from '@lienthong/platform/kafka';
import { openTemporalClient } from '@lienthong/platform/temporal';
import { serverAddress } from '@lienthong/testing';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { startSignalReader } from './signal-reader.js';

jest.setTimeout(60_000);

const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
const address = serverAddress('TEST_TEMPORAL_ADDRESS');
const log = pino({ level: 'silent' });
const access = { brokers, clientId: 'signals-test', log };
const id = randomUUID();
const topics = { caseEvents: `test.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };
const temporal = { namespace: 'lienthong', codecKey: Buffer.alloc(32, 7).toString('base64') };

const writer = openTopicWriter(access);
const { client, close } = openTemporalClient({ ...temporal, address });
const stops: (() => Promise<void>)[] = [() => writer.close(), close];
beforeAll(async () => {
  const one = { partitions: 1, settings: { 'cleanup.policy': 'delete' } };
  await createTopics(access, [
    { ...one, name: topics.caseEvents },
    { ...one, name: topics.deadLetters },
  ]);
});
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

const opened = ({ code }: { readonly code: string }) =>
  madeUpHistory({
    ...{ n: 1, procedure: 'mau-1', startAt: instant('2025-04-14T08:00'), ending: 'completed' },
    legs: [{ agency: 'co-quan-mau-a', allotted: 480, took: 100 }],
  })
    .slice(0, 2)
    .map((fact): RecordedFact => ({ ...fact, caseCode: code as CaseCode }));
const send = (facts: readonly RecordedFact[]) =>
  writer.send(
    topics.caseEvents,
    facts.map((fact) => ({ key: fact.caseCode, value: cloudEventText(toCloudEvent(fact)) })),
  );
const newCode = () => `000.00.00.H27-250414-${randomInt(1e12).toString().padStart(12, '0')}`;
/** A dossier code by every rule, and longer than the id of any flow may be. */
const endlessCode = `000.00.00.H27-250414-${'7'.repeat(1_200)}`;

it('puts a case whose flow can never be told aside, with the reason, and blocks nobody behind it', async () => {
  const after = newCode();
  const poison = opened({ code: endlessCode });
  await send(poison);
  await send(opened({ code: after }));
  const reader = startSignalReader({
    ...{ brokers, log, topics, taskQueue: `test-${id}`, metrics: new Registry() },
    temporal: { ...temporal, address },
  });
  const letters = await messagesOf(topics.deadLetters, poison.length);
  expect(letters.map(({ key }) => key)).toEqual(poison.map(() => endlessCode));
  expect(letters[0]?.value.toString()).toBe(cloudEventText(toCloudEvent(poison[0]!)));
  expect((await flowOf(after)).status.name).toBe('RUNNING');
  await reader.stop();
});

it('pauses while Temporal is away, puts nothing aside, and tells all of it once it is back', async () => {
  const group = { ...topics, group: `test-${randomUUID()}` };
  const code = newCode();
  await send(opened({ code }));
  let warned: () => void = () => undefined;
  const paused = new Promise<void>((resolve) => {
    warned = resolve;
  });
  const noting = Object.assign(pino({ level: 'silent' }), {
    warn: (line: object) => 'partition' in line && warned(),
  });
  const away = startSignalReader({
    ...{ brokers, log: noting, topics: group, taskQueue: `test-${id}`, metrics: new Registry() },
    temporal: { ...temporal, address: '127.0.0.1:9' },
  });
  await paused;
  await away.stop();
  expect(await flowOf(code).catch((error: Error) => error.name)).toBe('WorkflowNotFoundError');
  const back = startSignalReader({
    ...{ brokers, log, topics: group, taskQueue: `test-${id}`, metrics: new Registry() },
    temporal: { ...temporal, address },
  });
  stops.push(back.stop);
  while (!(await flowOf(code).catch(() => undefined))) await new Promise(setImmediate);
});

const flowOf = (code: string) => client.workflow.getHandle(code).describe();

function messagesOf(topic: string, count: number): Promise<readonly TopicMessage[]> {
  return new Promise((resolve, reject) => {
    const found: TopicMessage[] = [];
    const reader = readTopic({
      ...{ ...access, groupId: randomUUID(), topic },
      handle: async ({ messages }) => {
        found.push(...messages);
        if (found.length >= count) void reader.stop().then(() => resolve(found), reject);
        return 'done';
      },
    });
  });
}
