import { randomUUID } from 'node:crypto';
import { CASE_EVENTS, cloudEventText, type RecordedFact, toCloudEvent } from '@lienthong/contracts/events';
import { type CaseFile, type CaseRecord, NO_CASE, takeFact } from '@lienthong/indicator';
import { arbMadeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import { createTopics, openTopicWriter, topicBounds } from '@lienthong/platform/kafka';
import { openPool } from '@lienthong/platform/postgres';
import { emptyDatabase, serverAddress } from '@lienthong/testing';
import fc from 'fast-check';
import { pino } from 'pino';
import { startIndicatorService } from '../indicator-service.js';

/** Facts of made-up cases, the same for the same seed. */
export function madeUpFacts(seed: number, runs: number): readonly RecordedFact[] {
  return fc
    .sample(arbMadeUpCases, { seed, numRuns: runs })
    .flatMap((some, run) =>
      some.map((one) => ({
        ...one,
        n: run * 100 + one.n,
        ...(one.parentOf && { parentOf: run * 100 + one.parentOf }),
      })),
    )
    .flatMap(madeUpHistory);
}

/** What the service should make of them. */
export function fold(facts: readonly RecordedFact[]): readonly CaseRecord[] {
  const files = new Map<string, CaseFile>();
  for (const fact of facts) files.set(fact.caseCode, takeFact(files.get(fact.caseCode) ?? NO_CASE, fact));
  return [...files.values()].flatMap(({ record }) => record ?? []);
}

/** The service on a database and topics of its own, with these facts in its figures. */
export async function servedFacts(facts: readonly RecordedFact[]) {
  const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
  const log = pino({ level: 'silent' });
  const access = { brokers, clientId: 'indicator-test', log };
  const id = randomUUID().replaceAll('-', '');
  const topics = { caseEvents: `test.events.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };
  await createTopics(access, [
    { ...CASE_EVENTS, name: topics.caseEvents },
    { name: topics.deadLetters, partitions: 1, settings: { 'cleanup.policy': 'delete' } },
  ]);
  const writer = openTopicWriter(access);
  await writer.send(
    topics.caseEvents,
    facts.map((fact) => ({ key: fact.caseCode as string, value: cloudEventText(toCloudEvent(fact)) })),
  );
  const database = await emptyDatabase();
  const service = await startIndicatorService({ databaseUrl: database.url, brokers, port: 0, log, topics });
  const pool = openPool({ databaseUrl: database.url, name: 'test', size: 1 });
  const total = (await topicBounds(access, topics.caseEvents)).reduce((sum, { high }) => sum + Number(high), 0);
  const taken = async (): Promise<number> =>
    (await pool.query('SELECT coalesce(sum(next_offset), 0)::int AS taken FROM indicators.topic_position')).rows[0]
      .taken;
  while ((await taken()) < total) await pool.query('SELECT pg_sleep(0.05)');
  const get = (path: string, query: Record<string, string>, language = 'vi') =>
    fetch(`http://127.0.0.1:${service.port}/api/v1${path}?${new URLSearchParams(query)}`, {
      headers: { 'Accept-Language': language },
    });
  return {
    get,
    json: async <Body>(path: string, query: Record<string, string>) => (await (await get(path, query)).json()) as Body,
    bytes: async (path: string, query: Record<string, string>, language?: string) => {
      const answer = await get(path, query, language);
      return { head: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
    },
    stop: async () => {
      await service.stop();
      await writer.close();
      await pool.end();
      await database.drop();
    },
  };
}
