import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_EVENTS, cloudEventText, type RecordedFact, toCloudEvent } from '@lienthong/contracts/events';
import { type CaseFile, type CaseRecord, figuresOf, NO_CASE, takeFact } from '@lienthong/indicator';
import { arbMadeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import { instant, plainDate } from '@lienthong/kernel';
import { createTopics, openTopicWriter, topicBounds } from '@lienthong/platform/kafka';
import { openPool } from '@lienthong/platform/postgres';
import { emptyDatabase, serverAddress, type TestDatabase } from '@lienthong/testing';
import fc from 'fast-check';
import type pg from 'pg';
import { pino } from 'pino';
import { withSatisfaction } from './figures/satisfaction.js';
import { type IndicatorService, startIndicatorService } from './indicator-service.js';
import { LiveReader } from './testing/live-reader.js';

const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');

const OPERATOR_KEY = Buffer.alloc(32, 5).toString('base64');
const log = pino({ level: 'silent' });
const access = { brokers, clientId: 'indicator-test', log };
const writer = openTopicWriter(access);
const cases = fc
  .sample(arbMadeUpCases, { seed: 1, numRuns: 12 })
  .flatMap((some, run) =>
    some.map((one) => ({ ...one, n: run * 100 + one.n, ...(one.parentOf && { parentOf: run * 100 + one.parentOf }) })),
  );
const facts = cases.flatMap(madeUpHistory);
const queries = (['agency', 'procedure', 'month'] as const).flatMap((by) =>
  (['case', 'leg'] as const).flatMap((unit) =>
    ['2025-04-20T09:13', '2025-05-10T17:30', '2027-01-01T00:00'].map((asOf) => ({ by, unit, asOf: instant(asOf) })),
  ),
);

/** Figures, or a problem document. */
interface Answer {
  readonly rows: readonly object[];
  readonly errors: readonly { readonly pointer: string }[];
}

describe('the indicator service', () => {
  const started: { service: IndicatorService; database: TestDatabase; pool: pg.Pool }[] = [];
  afterAll(async () => {
    for (const { service, pool, database } of started) {
      await service.stop();
      await pool.end();
      await database.drop();
    }
    await writer.close();
  });

  /** A service on a database and topics of its own. */
  async function serving(messages: readonly { key: string; value: string }[], fewMessages?: number) {
    const id = randomUUID().replaceAll('-', '');
    const topics = { caseEvents: `test.events.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };
    const settings = { 'cleanup.policy': 'delete' };
    await createTopics(access, [
      { ...CASE_EVENTS, name: topics.caseEvents, settings },
      { name: topics.deadLetters, partitions: 1, settings },
    ]);
    const database = await emptyDatabase();
    const databaseUrl = database.url;
    for (let i = 0; i < messages.length; i += 200) await writer.send(topics.caseEvents, messages.slice(i, i + 200));
    const service = await startIndicatorService({
      databaseUrl,
      brokers,
      port: 0,
      operatorKey: OPERATOR_KEY,
      log,
      topics,
      ...(fewMessages !== undefined && { fewMessages }),
    });
    const pool = openPool({ databaseUrl, name: 'test', size: 2 });
    started.push({ service, database, pool });
    const base = `http://127.0.0.1:${service.port}/api/v1/indicators`;
    const read = async () => {
      const { rows } = await pool.query(
        'SELECT coalesce(sum(next_offset), 0)::int AS taken FROM indicators.topic_position',
      );
      return rows[0].taken as number;
    };
    return {
      topics,
      pool,
      /** Waits until everything on the topic is in the figures. */
      async caughtUp() {
        const ends = await topicBounds(access, topics.caseEvents);
        const total = ends.reduce((sum, { high }) => sum + Number(high), 0);
        while ((await read()) < total) await pool.query('SELECT pg_sleep(0.05)');
      },
      async figures(query: Record<string, string>) {
        const response = await fetch(
          `${base}?${new URLSearchParams({ from: '2025-01-01', to: '2026-12-31', ...query })}`,
        );
        return { status: response.status, body: (await response.json()) as Answer };
      },
      follow: (query: Record<string, string>, lastEventId?: string) =>
        LiveReader.open(
          `${base}/live?${new URLSearchParams({ from: '2025-01-01', to: '2026-12-31', ...query })}`,
          lastEventId,
        ),
      rebuildBy: (headers: Record<string, string>) => fetch(`${base}/rebuild`, { method: 'POST', headers }),
      rebuild: async () =>
        (
          await fetch(`${base}/rebuild`, { method: 'POST', headers: { Authorization: `Bearer ${OPERATOR_KEY}` } })
        ).text(),
      /** Every row of every table of figures, in order of its key. */
      async dump() {
        const tables = ['case_record', 'leg_record', 'held_fact', 'topic_position'];
        const rows = await Promise.all(
          tables.map((table) => pool.query(`SELECT t::text AS row FROM indicators.${table} t ORDER BY 1`)),
        );
        return rows.map((result) => result.rows.map(({ row }) => row as string));
      },
    };
  }

  const message = (fact: RecordedFact) => ({ key: fact.caseCode as string, value: cloudEventText(toCloudEvent(fact)) });

  let plain: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    plain = await serving(facts.map(message));
    await plain.caughtUp();
  }, 60_000);

  it('gives the figures of the pure fold over the same facts', async () => {
    const records = fold(facts);
    for (const query of queries) {
      const { body } = await plain.figures({ by: query.by, unit: query.unit, 'as-of': query.asOf, size: '1000' });
      const expected = figuresOf(records, {
        ...{ ...query, by: [query.by], basis: 'ended', where: {} },
        ...{ from: plainDate('2025-01-01'), to: plainDate('2026-12-31') },
      }).map(withSatisfaction(plainDate('2026-12-31')));
      expect(body.rows).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(expected.length).toBeGreaterThan(0);
    }
  }, 60_000);

  it('stands on the watermark of its facts, and looks at what runs as of then', async () => {
    const { body } = await plain.figures({});
    const watermark = facts
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1);
    expect(body).toMatchObject({ watermark, unit: 'leg', query: { by: ['agency'], asOf: instant(watermark ?? '') } });
  });

  it('copies, facts of a case out of turn and messages that nobody can read change no row', async () => {
    const shuffled = facts
      .flatMap((fact, i) => (i % 3 ? [fact] : [fact, fact]))
      .map((fact, i) => ({ fact, key: (i * 7919) % 1009 }))
      .sort((a, b) => a.key - b.key)
      .map(({ fact }) => message(fact));
    const stranger = { key: 'nobody', value: '{"type":"vn.lienthong.case.accepted.v1"}' };
    const other = await serving([...shuffled.slice(0, 50), stranger, ...shuffled.slice(50), stranger]);
    await other.caughtUp();
    const [ours, theirs] = [await plain.dump(), await other.dump()];
    expect(theirs.slice(0, 3)).toEqual(ours.slice(0, 3));
    expect(await topicBounds(access, other.topics.deadLetters)).toMatchObject([{ high: 2n }]);
  }, 60_000);

  it('a fact beyond a gap waits without holding up its partition, and counts when the gap is filled', async () => {
    const one = madeUpHistory({ ...cases[0]!, n: 1, ending: 'completed' });
    const other = await serving([one[0]!, ...one.slice(2)].map(message));
    await other.caughtUp();
    expect((await other.figures({ unit: 'case' })).body.rows).toEqual([]);
    await writer.send(other.topics.caseEvents, [message(one[1]!)]);
    await other.caughtUp();
    expect((await other.figures({ unit: 'case' })).body.rows).toMatchObject([{ received: 1, completed: 1 }]);
    expect((await other.dump())[2]).toEqual([]);
  }, 60_000);

  it('empty tables of a topic that holds much are filled in bulk, to the same bytes, and read on from there', async () => {
    const stranger = { key: 'nobody', value: '{"type":"vn.lienthong.case.accepted.v1"}' };
    const other = await serving([...facts.map(message), stranger], 0);
    await other.caughtUp();
    expect(await topicBounds(access, other.topics.deadLetters)).toMatchObject([{ high: 1n }]);
    expect(await other.dump()).toEqual(
      await plain.dump().then(([cases, legs, held]) => [cases, legs, held, expect.anything()]),
    );
    const more = madeUpHistory({ ...cases[0]!, n: 8888 });
    await writer.send(other.topics.caseEvents, more.map(message));
    await other.caughtUp();
    expect((await other.dump())[0]!.filter((row) => row.includes('-8888'))).toHaveLength(1);
  }, 60_000);

  it('a rebuild from offset 0 gives identical tables, and goes on from there', async () => {
    const before = await plain.dump();
    const lines = (await plain.rebuild())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toEqual({ done: true });
    expect(await plain.dump()).toEqual(before);
    const more = madeUpHistory({ ...cases[0]!, n: 9999 });
    await writer.send(plain.topics.caseEvents, more.map(message));
    await plain.caughtUp();
    expect((await plain.dump())[0]).toHaveLength((before[0]?.length ?? 0) + 1);
  }, 60_000);

  it.each([{}, { Authorization: 'Bearer c2VjcmV0' }, { Authorization: `Basic ${OPERATOR_KEY}` }])(
    'rebuilds for nobody who does not show the operators’ key: %j',
    async (headers) => {
      const before = await plain.dump();
      const answer = await plain.rebuildBy(headers as Record<string, string>);
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'indicators.operator-only' }]);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(await plain.dump()).toEqual(before);
    },
  );

  it('a rebuild mends positions of a topic that is gone', async () => {
    const before = await plain.dump();
    await plain.pool.query('UPDATE indicators.topic_position SET next_offset = next_offset + 1000');
    expect((await plain.rebuild()).trim().endsWith('{"done":true}')).toBe(true);
    expect(await plain.dump()).toEqual(before);
  }, 60_000);

  it('serves while it rebuilds and cases go on, and misses nothing of them', async () => {
    const more = Array.from({ length: 60 }, (_, n) => madeUpHistory({ ...cases[n % cases.length]!, n: 5000 + n }));
    let isBusy = true;
    const writing = (async () => {
      for (const history of more) await writer.send(plain.topics.caseEvents, history.map(message));
      isBusy = false;
    })();
    while (isBusy) {
      const rebuilding = plain.rebuild();
      expect((await plain.figures({ by: 'month' })).status).toBe(200);
      expect((await rebuilding).trim().endsWith('{"done":true}')).toBe(true);
    }
    await writing;
    await plain.caughtUp();
    const after = await plain.dump();
    await plain.rebuild();
    expect(await plain.dump()).toEqual(after);
    expect(after[0]!.filter((row) => /-5\d{3},/.test(row))).toHaveLength(60);
  }, 60_000);

  it('answers at every moment of a rebuild, with the old figures until the swap and the new ones from then on, and says how far it is', async () => {
    const right = (await plain.figures({ by: 'agency' })).body.rows;
    await plain.pool.query('UPDATE indicators.roll_up SET received = received + 1000');
    const wrong = (await plain.figures({ by: 'agency' })).body.rows;
    let isOver = false;
    const rebuilding = plain.rebuild().finally(() => {
      isOver = true;
    });
    const seen: string[] = [];
    while (!isOver) {
      const { status, body } = await plain.figures({ by: 'agency' });
      expect(status).toBe(200);
      seen.push(JSON.stringify(body.rows));
    }
    const lines = (await rebuilding).trim().split('\n');
    // once new, never old again
    const turns = seen.filter((rows, n) => rows !== seen[n - 1]);
    expect([turns, [...turns, JSON.stringify(right)]]).toContainEqual(
      [wrong, right].map((rows) => JSON.stringify(rows)),
    );
    expect((await plain.figures({ by: 'agency' })).body.rows).toEqual(right);
    const read = lines.slice(0, -1).map((line) => (JSON.parse(line) as { read: number }).read);
    expect(read[0]).toBe(0);
    expect(read).toEqual([...read].sort((a, b) => a - b));
  }, 60_000);

  it('a live board gets the table at once, again when a commit has changed it, and nothing twice', async () => {
    const other = await serving(facts.map(message));
    await other.caughtUp();
    const by = { by: 'agency,month', unit: 'leg', percentiles: 'true' };
    const board = await other.follow(by);
    const [first] = await board.until((events) => events.length > 0);
    expect(first).toMatchObject({ event: 'figures', data: (await other.figures(by)).body });

    const resumed = await other.follow(by, first?.id);
    const more = madeUpHistory({ ...cases[0]!, n: 4321 });
    await writer.send(other.topics.caseEvents, more.map(message));
    await other.caughtUp();
    const { body } = await other.figures(by);
    const last = JSON.stringify(body);
    for (const one of [board, resumed]) {
      const events = await one.until((seen) => JSON.stringify(seen.at(-1)?.data) === last);
      const tables = events.filter(({ event }) => event === 'figures').map(({ id }) => id);
      expect(tables.every((id, n) => id !== tables[n - 1])).toBe(true);
    }
    const resumedFirst = (await resumed.until((events) => events.length > 0))[0];
    expect(resumedFirst).toMatchObject({ event: 'watermark', data: { watermark: first?.data.watermark } });
    for (const one of [board, resumed]) one.close();
    expect((await other.follow({ to: '2024-12-31' })).status).toBe(422);
  }, 60_000);

  it('says which part of a question is wrong', async () => {
    const answer = await plain.figures({ from: '2025-13-01', by: 'weather' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/by', '/from']);
    expect((await plain.figures({ to: '2024-12-31' })).body).toMatchObject({
      status: 422,
      code: 'indicators.period-backwards',
    });
  });
});

function fold(all: readonly RecordedFact[]): readonly CaseRecord[] {
  const files = new Map<string, CaseFile>();
  for (const fact of all) files.set(fact.caseCode, takeFact(files.get(fact.caseCode) ?? NO_CASE, fact));
  return [...files.values()].flatMap(({ record }) => record ?? []);
}
