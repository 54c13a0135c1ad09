import { randomUUID } from 'node:crypto';
import { DomainError } from '@lienthong/kernel';
import {
  type BatchOutcome,
  deleteGroup,
  type KafkaAccess,
  readTopic,
  type TopicBatch,
  topicBounds,
} from '@lienthong/platform/kafka';
import type pg from 'pg';
import { takeBatch } from '../projection/case-events.projection.js';
import type { Unreadable } from '../projection/read-facts.js';
import { NEXT } from '../tables/figure-tables.js';
import { BulkFold } from './bulk-fold.js';
import { createNextTables, dropNextTables, indexNextTables, swapTables } from './next-tables.js';

/** Somebody rebuilds already; a second time at once would gain nothing. */
export class RebuildRunning extends DomainError {
  readonly code = 'indicators.rebuild-running';
}

export interface RebuildOptions {
  readonly pool: pg.Pool;
  readonly kafka: KafkaAccess;
  readonly topic: string;
  /** Gives the rebuild up; the live tables stay. */
  readonly stopping: AbortSignal;
  /** Keeps what cannot be read; not given where that was done when it was read first. */
  readonly setAside?: (unreadable: readonly Unreadable[]) => Promise<void>;
  /** Messages read, of those that lay in the topic at the beginning. */
  onProgress(read: number, total: number): void;
}

/** Small enough that what is made of a fetch is garbage before the next one comes. */
const FETCH = { bytes: 4 * 1024 * 1024, ofPartition: 1024 * 1024 };
const LOCK = 'lienthong.indicators.rebuild';

/**
 * Builds the tables anew from offset 0 of the topic, beside the live ones, and swaps them in at the end; figures are served
 * meanwhile. What a consumer took into the live tables in that time is in the new ones too, or is read again.
 * @throws {RebuildRunning}
 */
export async function rebuildIndicators(options: RebuildOptions): Promise<void> {
  const { pool } = options;
  const session = await pool.connect();
  try {
    const { rows } = await session.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [LOCK]);
    if (!rows[0]?.mine) throw new RebuildRunning('A rebuild is running');
    await createNextTables(pool);
    try {
      await fillUntilSwapped(options);
    } finally {
      await dropNextTables(pool);
    }
  } finally {
    // ends the session and with it the lock
    session.release(true);
  }
}

async function fillUntilSwapped(options: RebuildOptions): Promise<void> {
  const { pool, kafka, topic, stopping, onProgress, setAside = async () => undefined } = options;
  const endOf = async (): Promise<ReadonlyMap<number, bigint>> =>
    new Map((await topicBounds(kafka, topic)).map(({ partition, high }) => [partition, high]));
  const goal = new Map(await endOf());
  const reached = new Map<number, bigint>();
  const groupId = `lienthong-indicators-rebuild-${randomUUID()}`;
  const taking = { pool, tables: NEXT, topic, setAside };
  let bulk: BulkFold | undefined = new BulkFold(taking);

  const isThere = (): boolean => [...goal].every(([partition, high]) => high <= (reached.get(partition) ?? 0n));
  /** In bulk what lay in the topic at the beginning; batch by batch what has come since. */
  const take = async (batch: TopicBatch): Promise<BatchOutcome> => {
    const outcome = bulk ? await bulk.take(batch) : (await takeBatch(taking, batch)).outcome;
    const last = batch.messages.at(-1);
    if (outcome === 'done' && last) reached.set(batch.partition, last.offset + 1n);
    onProgress(sum(reached), sum(goal));
    return outcome;
  };
  /** Raises the goal to where the live tables are, and swaps once everything is reached. */
  const isSwapped = async (): Promise<boolean> => {
    if (!isThere()) return false;
    if (bulk) {
      await bulk.finish(() => indexNextTables(pool));
      bulk = undefined;
    }
    const ahead = await swapTables(pool, topic, endOf);
    for (const [partition, nextOffset] of ahead ?? []) goal.set(partition, nextOffset);
    return ahead === undefined;
  };

  onProgress(0, sum(goal));
  if (await isSwapped()) return;
  await new Promise<void>((resolve, reject) => {
    let isOver = false;
    const end = (settle: () => void): void => {
      // a service that stops after its rebuild has nothing left to end
      if (isOver) return;
      isOver = true;
      void reader
        .stop()
        .then(() => deleteGroup(kafka, groupId))
        .then(settle, reject);
    };
    const reader = readTopic({
      ...kafka,
      groupId,
      topic,
      fetch: FETCH,
      handle: async (batch) => {
        if (isOver) return 'done';
        try {
          const outcome = await take(batch);
          // not awaited here: the reader stops when this batch is done
          if (await isSwapped()) end(resolve);
          return outcome;
        } catch (error) {
          // what is in memory alone cannot be read again
          if (bulk) end(() => reject(error));
          throw error;
        }
      },
    });
    stopping.addEventListener('abort', () => end(() => reject(new Error('stopped'))), { once: true });
  });
}

const sum = (offsets: ReadonlyMap<number, bigint>): number =>
  Number([...offsets.values()].reduce((total, offset) => total + offset, 0n));
