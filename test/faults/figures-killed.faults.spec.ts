import { cloudEventText, type RecordedFact, toCloudEvent } from '@lienthong/contracts/events';
import { madeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import { instant } from '@lienthong/kernel';
import { startServers } from '@lienthong/local';
import { inItsRole, planApps, startApp } from '@lienthong/local/run';
import { openTopicWriter, type TopicWriter } from '@lienthong/platform/kafka';
import { Pool } from 'pg';
import { pino } from 'pino';
import { type Part, part } from './src/province/part.js';
import { until } from './src/province/until.js';
import { foldedFigures, foldedRecords, questions, servedFigures } from './src/record/figures.js';
import { dieBeforeCommit } from './src/record/held-commit.js';
import { say } from './src/stage.js';

const TOPIC = 'lienthong.case-events.v1';
const POSITION = { table: 'indicators.topic_position', on: 'UPDATE' } as const;
const AS_OF = instant('2026-01-01T00:00');
const histories = madeUpCases(7, 30).map(({ parentOf: _, ...one }) => madeUpHistory(one));

describe('an indicator service that is killed between what it wrote and its commit', () => {
  const ends: (() => Promise<unknown>)[] = [];
  let pool: Pool;
  let writer: TopicWriter;
  let service: Part;
  let address: string;
  let operatorKey: string;
  let databaseUrl: string;
  let sent = 0;

  beforeAll(async () => {
    const running = await startServers({ which: ['postgres', 'kafka'], ephemeral: true, log: say });
    ends.push(() => running.stop());
    const { home, env } = running;
    const plan = await planApps({ home, servers: env, log: say, anyPorts: true });
    [address, operatorKey] = [plan.addresses.indicators, plan.env.LIENTHONG_OPERATOR_KEY ?? ''];
    databaseUrl = running.servers.postgres.url;
    const setup = { name: 'setup', script: 'apps/cli/dist/main.js', args: ['setup'], env: plan.env };
    expect(await (await startApp(setup, { home, log: say })).exited).toBe('code 0');
    const planned = plan.apps.find(({ name }) => name === 'indicator-service');
    if (!planned) throw new Error('there is no indicator-service');
    service = await part('indicator-service', () => startApp(inItsRole(planned, home), { home, log: say }));
    ends.push(() => service.stop());
    pool = new Pool({ connectionString: databaseUrl, max: 2 });
    ends.push(() => pool.end());
    const log = pino({ level: 'silent' });
    writer = openTopicWriter({ brokers: (env.KAFKA_BROKERS ?? '').split(','), clientId: 'faults', log });
    ends.push(() => writer.close());
  }, 180_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  }, 60_000);

  async function publish(facts: readonly RecordedFact[]): Promise<void> {
    sent += facts.length;
    await writer.send(
      TOPIC,
      facts.map((fact) => ({ key: fact.caseCode, value: cloudEventText(toCloudEvent(fact)) })),
    );
  }
  const taken = async (): Promise<number> => {
    const { rows } = await pool.query<{ taken: number }>(
      'SELECT coalesce(sum(next_offset), 0)::int AS taken FROM indicators.topic_position',
    );
    return rows[0]?.taken ?? 0;
  };
  const caughtUp = () => until('everything is in the figures', async () => (await taken()) === sent);
  async function expectFold(facts: readonly RecordedFact[]): Promise<void> {
    const records = foldedRecords(Map.groupBy(facts, ({ caseCode }) => caseCode) as never);
    for (const question of questions)
      expect(await servedFigures(address, question, AS_OF)).toEqual(
        JSON.parse(JSON.stringify(foldedFigures(records, question, AS_OF))),
      );
  }

  it('counts each fact once, however often it dies', async () => {
    const told: RecordedFact[] = [];
    const share = Math.ceil(histories.length / 4);
    for (let turn = 0; turn < 4; turn += 1) {
      const facts = histories.slice(turn * share, (turn + 1) * share).flat();
      const before = await taken();
      await dieBeforeCommit(
        databaseUrl,
        () => service.kill(),
        POSITION,
        () => publish(facts),
      );
      // what was committed before it came to the moment stays; the batch in its hands has left no trace
      expect(await taken()).toBeGreaterThanOrEqual(before);
      expect(await taken()).toBeLessThan(sent);
      await service.start();
      await caughtUp();
      told.push(...facts);
      await expectFold(told);
    }
  }, 300_000);

  it('one that dies in a rebuild leaves the figures as they were, and the next rebuild begins anew', async () => {
    const rebuild = () =>
      fetch(`${address}/api/v1/indicators/rebuild`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${operatorKey}` },
      }).then((answer) => answer.text());
    const client = await pool.connect();
    await client.query('BEGIN');
    // the swap waits for whoever reads where the figures stand
    await client.query('SELECT FROM indicators.topic_position');
    const cut = rebuild().catch(() => 'cut off');
    const waits = `SELECT FROM pg_locks WHERE relation = 'indicators.topic_position'::regclass AND NOT granted`;
    await until('the swap waits', async () => (await pool.query(waits)).rowCount === 1);
    await service.kill();
    expect(await cut).not.toContain('"done":true');
    await client.query('ROLLBACK');
    client.release();
    await service.start();
    await expectFold(histories.flat());
    expect((await rebuild()).trim().endsWith('{"done":true}')).toBe(true);
    await expectFold(histories.flat());
  }, 120_000);
});
