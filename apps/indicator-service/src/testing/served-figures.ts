import { randomUUID } from 'node:crypto';
import { CASE_EVENTS, cloudEventText, type RecordedFact, toCloudEvent } from '@lienthong/contracts/events';
import { createTopics, openTopicWriter, topicBounds } from '@lienthong/platform/kafka';
import { openPool } from '@lienthong/platform/postgres';
import { emptyDatabase, serverAddress } from '@lienthong/testing';
import { pino } from 'pino';
import { startIndicatorService } from '../indicator-service.js';
import { LiveReader } from './live-reader.js';

/** A message as it lies on the topic. */
export interface TopicMessage {
  readonly key: string;
  readonly value: string;
}

/** What nobody can read. */
export const STRANGER: TopicMessage = { key: 'nobody', value: '{"type":"vn.lienthong.case.accepted.v1"}' };

/** What the operators show. */
export const OPERATOR_KEY = Buffer.alloc(32, 5).toString('base64');

/** Every table of figures, in the order of `dump`. */
const TABLES = ['case_record', 'leg_record', 'held_fact', 'roll_up', 'topic_position'];
const WHOLE_PERIOD = { from: '2025-01-01', to: '2026-12-31' };

export const messageOf = (fact: RecordedFact): TopicMessage => ({
  key: fact.caseCode,
  value: cloudEventText(toCloudEvent(fact)),
});

export type ServedFigures = Awaited<ReturnType<typeof servedFigures>>;

/**
 * The service on a database and topics of its own, with these messages in its figures.
 * @param fewMessages up to how many on the topic empty tables are filled one batch after the other; the service's own where not said
 */
export async function servedFigures(messages: readonly TopicMessage[], fewMessages?: number) {
  const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
  const log = pino({ level: 'silent' });
  const access = { brokers, clientId: 'indicator-test', log };
  const id = randomUUID().replaceAll('-', '');
  const topics = { caseEvents: `test.events.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };
  const settings = { 'cleanup.policy': 'delete' };
  await createTopics(access, [
    { ...CASE_EVENTS, name: topics.caseEvents, settings },
    { name: topics.deadLetters, partitions: 1, settings },
  ]);
  const writer = openTopicWriter(access);
  const write = (more: readonly TopicMessage[]) => writer.send(topics.caseEvents, more);
  for (let i = 0; i < messages.length; i += 200) await write(messages.slice(i, i + 200));
  const database = await emptyDatabase();
  const service = await startIndicatorService({
    ...{ databaseUrl: database.url, brokers, port: 0, operatorKey: OPERATOR_KEY, log, topics },
    ...(fewMessages !== undefined && { fewMessages }),
  });
  const pool = openPool({ databaseUrl: database.url, name: 'test', size: 2 });
  const base = `http://127.0.0.1:${service.port}/api/v1`;
  const get = (path: string, query: Readonly<Record<string, string>>, language = 'vi') =>
    fetch(`${base}${path}?${new URLSearchParams(query)}`, { headers: { 'Accept-Language': language } });
  const taken = async (): Promise<number> =>
    (await pool.query('SELECT coalesce(sum(next_offset), 0)::int AS taken FROM indicators.topic_position')).rows[0]
      .taken;
  const rebuildBy = (headers: Readonly<Record<string, string>>) =>
    fetch(`${base}/indicators/rebuild`, { method: 'POST', headers });
  /** Waits until everything on the topic is in the figures. */
  const caughtUp = async (): Promise<void> => {
    const ends = await topicBounds(access, topics.caseEvents);
    const total = ends.reduce((sum, { high }) => sum + Number(high), 0);
    while ((await taken()) < total) await pool.query('SELECT pg_sleep(0.05)');
  };
  await caughtUp();
  return {
    pool,
    write,
    caughtUp,
    get,
    json: async <Body>(path: string, query: Readonly<Record<string, string>>) =>
      (await (await get(path, query)).json()) as Body,
    bytes: async (path: string, query: Readonly<Record<string, string>>, language?: string) => {
      const answer = await get(path, query, language);
      return { head: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
    },
    /** The table of a question, of the whole period where none is said. */
    figures: async <Body>(query: Readonly<Record<string, string>>) => {
      const answer = await get('/indicators', { ...WHOLE_PERIOD, ...query });
      return { status: answer.status, body: (await answer.json()) as Body };
    },
    follow: (query: Readonly<Record<string, string>>, lastEventId?: string) =>
      LiveReader.open(`${base}/indicators/live?${new URLSearchParams({ ...WHOLE_PERIOD, ...query })}`, lastEventId),
    rebuildBy,
    /** What a rebuild says, a line at a time. */
    rebuild: async () =>
      (await (await rebuildBy({ Authorization: `Bearer ${OPERATOR_KEY}` })).text()).trim().split('\n'),
    setAside: async () => Number((await topicBounds(access, topics.deadLetters))[0]?.high ?? 0),
    /** Every row of every table of figures, in order. */
    dump: async () => {
      const rows = await Promise.all(
        TABLES.map((table) =>
          pool.query<{ row: string }>(`SELECT t::text AS row FROM indicators.${table} t ORDER BY 1`),
        ),
      );
      const [cases = [], legs = [], held = [], sums = [], positions = []] = rows.map((result) =>
        result.rows.map(({ row }) => row),
      );
      return { counted: { cases, legs, held, sums }, positions };
    },
    stop: async () => {
      await service.stop();
      await writer.close();
      await pool.end();
      await database.drop();
    },
  };
}
