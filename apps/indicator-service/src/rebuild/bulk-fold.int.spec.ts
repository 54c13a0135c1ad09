import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cloudEventText, type RecordedFact, toCloudEvent } from '@lienthong/contracts/events';
import { arbImportedCases, arbMadeUpCases, importedHistory, madeUpHistory } from '@lienthong/indicator/testing';
import type { TopicBatch, TopicMessage } from '@lienthong/platform/kafka';
import { emptyDatabase, type TestDatabase } from '@lienthong/testing';
import fc from 'fast-check';
import type pg from 'pg';
import { takeBatch } from '../projection/case-events.projection.js';
import { LIVE, NEXT, TABLE_NAMES } from '../tables/figure-tables.js';
import { indicatorDatabase } from '../tables/indicator-database.js';
import { migrateIndicators } from '../tables/migrate.js';
import { BulkFold } from './bulk-fold.js';
import { createNextTables, dropNextTables, indexNextTables } from './next-tables.js';

const PARTITIONS = 3;
const topic = 'test';
let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await emptyDatabase();
  pool = indicatorDatabase(database.url);
  await migrateIndicators(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** What lies in each partition: the facts of each case in one of them. */
type Partitions = readonly (readonly TopicMessage[])[];

function partitionsOf(facts: readonly RecordedFact[]): Partitions {
  const partitions: TopicMessage[][] = Array.from({ length: PARTITIONS }, () => []);
  for (const fact of facts) {
    const partition = Number(fact.caseCode.replace(/\D/g, '').slice(-4)) % PARTITIONS;
    const offset = BigInt(partitions[partition]!.length);
    partitions[partition]!.push({
      ...{ partition, offset, key: fact.caseCode },
      value: Buffer.from(cloudEventText(toCloudEvent(fact))),
    });
  }
  return partitions;
}

/** Batches of so many messages, the partitions in an order that `turns` gives. */
function* batches(partitions: Partitions, size: number, turns: Iterator<number>): Generator<TopicBatch> {
  const left = partitions.map((messages) => [...messages]);
  while (left.some((messages) => messages.length > 0)) {
    const open = left.filter((messages) => messages.length > 0);
    const messages = open[turns.next().value % open.length]!.splice(0, size);
    const partition = messages[0]!.partition;
    yield { partition, messages, highWatermark: BigInt(partitions[partition]!.length) };
  }
}

/** Every byte of the tables, rows in the order of their keys; what a case had in the topic apart. */
async function dump(suffix: '' | '_next'): Promise<readonly string[][]> {
  const tables = TABLE_NAMES.filter((name) => name !== 'topic_position');
  const rows = await Promise.all(
    tables.map((name) =>
      pool.query<{ row: string }>(`SELECT t::text AS row FROM indicators.${name}${suffix} t ORDER BY 1`),
    ),
  );
  return rows.map((result) => result.rows.map(({ row }) => row));
}

const arbAll = fc
  .tuple(arbMadeUpCases, arbImportedCases)
  .map(([cases, imports]) => [...cases.flatMap(madeUpHistory), ...imports.flatMap(importedHistory)]);

const arbFacts = fc.tuple(arbAll, fc.infiniteStream(fc.nat()), fc.nat(40)).map(([facts, keys, copies]) => {
  const repeated = [...keys.take(copies)].map((key) => facts[key % facts.length]!);
  const shuffled = [...facts, ...repeated].map((fact) => ({ fact, key: keys.next().value as number }));
  return { facts, shuffled: shuffled.sort((a, b) => a.key - b.key).map(({ fact }) => fact) };
});

it(
  'bulk or batch by batch, any order of partitions and facts, any copies, any size of batches and of memory: the same bytes',
  () =>
    fc.assert(
      fc.asyncProperty(
        arbFacts,
        fc.infiniteStream(fc.nat(PARTITIONS)),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 80 }),
        async ({ facts, shuffled }, turns, size, bulkSize, mostRows) => {
          await pool.query(`TRUNCATE ${TABLE_NAMES.map((name) => `indicators.${name}`)}`);
          const taking = { pool, topic, setAside: async () => undefined };
          for (const batch of batches(partitionsOf(facts), size, turns))
            await takeBatch({ ...taking, tables: LIVE }, batch);
          await createNextTables(pool);
          const bulk = new BulkFold({ ...taking, tables: NEXT, mostRows });
          for (const batch of batches(partitionsOf(shuffled), bulkSize, turns)) await bulk.take(batch);
          await bulk.finish();
          await indexNextTables(pool);
          expect(await dump('_next')).toEqual(await dump(''));
          await dropNextTables(pool);
        },
      ),
      { numRuns: 40 },
    ),
  120_000,
);

it('tells nobody how far it is before everything is written', async () => {
  const facts = fc.sample(arbMadeUpCases, { seed: 3, numRuns: 3 })[0]!.flatMap(madeUpHistory);
  await createNextTables(pool);
  const bulk = new BulkFold({ pool, topic, tables: NEXT, mostRows: 1, setAside: async () => undefined });
  const partitions = partitionsOf(facts);
  for (const batch of batches(partitions, 5, fc.sample(fc.infiniteStream(fc.nat()), 1)[0]!)) await bulk.take(batch);
  const positions = () => pool.query(`SELECT partition, next_offset::int FROM ${NEXT.positions} ORDER BY partition`);
  expect((await positions()).rows).toEqual([]);
  await bulk.finish();
  expect((await positions()).rows).toEqual(
    partitions.flatMap(({ length }, partition) => (length > 0 ? [{ partition, next_offset: length }] : [])),
  );
  await dropNextTables(pool);
});

it('the new tables have every key and index of the live ones', async () => {
  const indexes = async (suffix: string) => {
    const { rows } = await pool.query<{ definition: string }>(
      `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
       WHERE indrelid = ANY (SELECT ('indicators.' || name || $1)::regclass FROM unnest($2::text[]) AS name)`,
      [suffix, TABLE_NAMES],
    );
    return rows.map(({ definition }) => definition.replace(/INDEX \S+ ON/, '').replaceAll('_next', '')).sort();
  };
  await createNextTables(pool);
  await indexNextTables(pool);
  expect(await indexes('_next')).toEqual(await indexes(''));
  await dropNextTables(pool);
});
