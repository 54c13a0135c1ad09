import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeOutbox } from '@lienthong/case-store';
import {
  CASE_EVENTS,
  cloudEventText,
  factOf,
  parseCloudEvent,
  type RecordedFact,
  toCloudEvent,
} from '@lienthong/contracts/events';
import { NO_CASE, takeFact } from '@lienthong/indicator';
import { madeUpHistory } from '@lienthong/indicator/testing';
import { instant } from '@lienthong/kernel';
import { createTopics, openTopicWriter, readTopic, type TopicWriter, topicBounds } from '@lienthong/platform/kafka';
import { openPool, openSessionLock } from '@lienthong/platform/postgres';
import { serverAddress, type TestDatabase, testDatabase } from '@lienthong/testing';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { startEventRelay } from './event-relay.js';
import { startRelay } from './relay.js';

const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
const log = pino({ level: 'silent' });
const access = { brokers, clientId: 'relay-test', log };

/** Histories of made-up cases, of 5 to 20 facts. */
const histories = (cases: number) =>
  Array.from({ length: cases }, (_, n) =>
    madeUpHistory({
      n: n + 1,
      procedure: 'mau-1',
      startAt: instant('2025-04-14T08:00'),
      ending: 'completed',
      legs: Array.from({ length: 1 + (n % 5) }, () => ({ agency: 'co-quan-mau-a', allotted: 480, took: 100 + n })),
    }),
  );

describe('the relay', () => {
  let database: TestDatabase;
  let pool: Pool;
  let topic: string;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, name: 'test' });
    topic = `test.${randomUUID()}`;
    await createTopics(access, [{ ...CASE_EVENTS, name: topic }]);
  }, 60_000);
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await pool.end();
    await database.drop();
  });

  /** Facts as the store writes them, each transaction with one to three facts of a case. */
  async function append(history: readonly RecordedFact[]): Promise<void> {
    for (let at = 0; at < history.length; ) {
      const facts = history.slice(at, at + 1 + (at % 3));
      at += facts.length;
      const rows = facts.map((fact) => ({
        ...{ case_code: fact.caseCode, seq: fact.seq, type: fact.type, at: fact.at, recorded_at: fact.recordedAt },
        ...{ by: fact.by, procedure: fact.procedure.code, procedure_version: fact.procedure.version },
        ...{ custody: fact.custody, data: fact.data, hash: `h${fact.seq}`, previous_hash: `h${fact.seq - 1}` },
      }));
      await pool.query(
        `WITH facts AS (
           INSERT INTO cases.case_event SELECT * FROM jsonb_populate_recordset(NULL::cases.case_event, $1) RETURNING case_code, seq
         ), queued AS (
           INSERT INTO cases.outbox (case_code, seq) SELECT case_code, seq FROM facts ORDER BY seq
         ) SELECT pg_notify('lienthong_outbox', '')`,
        [JSON.stringify(rows)],
      );
    }
  }

  async function relaying() {
    const relay = await startEventRelay({ databaseUrl: database.url, brokers, healthPort: 0, log, topic });
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped ??= relay.stop();
      return stopped;
    };
    closing.push(stop);
    return { ...relay, stop };
  }

  const outboxIsEmpty = () =>
    until(async () => (await pool.query('SELECT count(*)::int AS n FROM cases.outbox')).rows[0].n === 0);

  async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isTrue())) await pool.query('SELECT pg_sleep(0.02)');
  }

  /** Everything on the topic, by case code, in order. */
  async function onTopic(): Promise<Map<string, string[]>> {
    const ends = await topicBounds(access, topic);
    let missing = ends.reduce((sum, { high }) => sum + Number(high), 0);
    const byCase = new Map<string, string[]>();
    await new Promise<void>((resolve, reject) => {
      const reader = readTopic({
        ...access,
        groupId: randomUUID(),
        topic,
        handle: async ({ messages }) => {
          for (const { key, value } of messages) byCase.set(key, [...(byCase.get(key) ?? []), value.toString()]);
          missing -= messages.length;
          if (missing === 0) void reader.stop().then(resolve, reject);
          return 'done';
        },
      });
    });
    return byCase;
  }

  const published = (history: readonly RecordedFact[]) => history.map((fact) => cloudEventText(toCloudEvent(fact)));
  /** What a consumer makes of it that trusts `seq`. */
  const folded = (texts: readonly string[]) =>
    texts.reduce((file, text) => takeFact(file, factOf(parseCloudEvent(text))), NO_CASE);
  const firstOfEach = (texts: readonly string[]) => [...new Set(texts)];

  it('publishes every fact once, in the order of its case, while many append at once', async () => {
    const all = histories(40);
    const relay = await relaying();
    await Promise.all(all.map(append));
    await outboxIsEmpty();
    const found = await onTopic();
    for (const history of all) expect(found.get(history[0]!.caseCode)).toEqual(published(history));
    const metrics = await (await fetch(`http://127.0.0.1:${relay.healthPort}/metrics`)).text();
    expect(metrics).toContain(`relay_published_total{app="event-relay"} ${all.flat().length}`);
    expect(metrics).toContain('relay_outbox_facts{app="event-relay"} 0');
  }, 60_000);

  it('has one leader; a standby takes over when the session of the leader breaks, and nothing is lost', async () => {
    const all = histories(30);
    const [one, two] = [await relaying(), await relaying()];
    await until(() => one.isLeader() || two.isLeader());
    expect([one.isLeader(), two.isLeader()].filter(Boolean)).toHaveLength(1);
    const appending = Promise.all(all.map(append));
    for (let broken = 0; broken < 4; broken++) {
      await until(() => one.isLeader() || two.isLeader());
      await pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lock lienthong.event-relay'
         AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory') AND datname = current_database()`,
      );
    }
    await appending;
    await until(() => one.isLeader() || two.isLeader());
    await (one.isLeader() ? one : two).stop();
    await append(histories(31)[30]!);
    await outboxIsEmpty();
    const found = await onTopic();
    for (const history of [...all, histories(31)[30]!]) {
      expect(new Set(found.get(history[0]!.caseCode))).toEqual(new Set(published(history)));
      expect(folded(found.get(history[0]!.caseCode) ?? [])).toEqual(folded(published(history)));
    }
  }, 60_000);

  it('publishes again what was acknowledged but not taken off: equal bytes, equal ids, the order of first sight kept', async () => {
    const all = histories(5);
    await Promise.all(all.map(append));
    const writer = openTopicWriter(access);
    closing.push(() => writer.close());
    let kills = 2;
    // the connection dies between the acknowledgement and the commit, as in a crash
    const dying: TopicWriter = {
      ...writer,
      send: async (to, messages) => {
        await writer.send(to, messages);
        if (kills-- > 0)
          await pool.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'relay' AND datname = current_database()`,
          );
      },
    };
    const own = openPool({ databaseUrl: database.url, name: 'relay', size: 1 });
    const leadership = openSessionLock({ databaseUrl: database.url, lock: 'test' });
    const relay = startRelay({
      takeOutbox: (limit, publish) => takeOutbox(own, limit, publish),
      ...{ writer: dying, topic, leadership, log },
    });
    closing.push(async () => {
      await relay.stop();
      await leadership.close();
      await own.end();
    });
    await outboxIsEmpty();
    const found = await onTopic();
    const copies = [...found.values()].flat();
    expect(copies.length).toBe(3 * all.flat().length);
    expect(new Set(copies.map((text) => parseCloudEvent(text).id)).size).toBe(all.flat().length);
    for (const history of all) expect(firstOfEach(found.get(history[0]!.caseCode) ?? [])).toEqual(published(history));
  }, 60_000);

  it('waits while Kafka is away, says why it is not ready, and loses nothing', async () => {
    const [history] = histories(1);
    const writer = openTopicWriter(access);
    closing.push(() => writer.close());
    let isAway = true;
    const leadership = openSessionLock({ databaseUrl: database.url, lock: 'test' });
    const relay = startRelay({
      takeOutbox: (limit, publish) => takeOutbox(pool, limit, publish),
      writer: {
        ...writer,
        send: async (to, messages) => {
          if (isAway) throw new Error('no broker');
          await writer.send(to, messages);
        },
      },
      ...{ topic, leadership, log },
    });
    closing.push(async () => {
      await relay.stop();
      await leadership.close();
    });
    await append(history!);
    await until(() => relay.fault() === 'no broker');
    expect((await pool.query('SELECT count(*)::int AS n FROM cases.outbox')).rows[0].n).toBe(history!.length);
    isAway = false;
    await outboxIsEmpty();
    expect(relay.fault()).toBeUndefined();
    expect((await onTopic()).get(history![0]!.caseCode)).toEqual(published(history!));
  }, 60_000);
});
