import type { RecordedFact } from '@lienthong/contracts/events';
import { type CaseFile, NO_CASE, takeFact } from '@lienthong/indicator';
import type { BatchOutcome, TopicBatch } from '@lienthong/platform/kafka';
import { inTransaction } from '@lienthong/platform/postgres';
import type pg from 'pg';
import { noteCommit } from '../live/commit-notice.js';
import { type FigureTables, LIVE } from '../tables/figure-tables.js';
import { loadFiles, saveFiles } from './case-files.repository.js';
import { latest, readFacts, type Unreadable } from './read-facts.js';
import { lockPosition, movePosition } from './topic-position.repository.js';

export interface ProjectionOptions {
  readonly pool: pg.Pool;
  readonly tables: FigureTables;
  readonly topic: string;
  /** Keeps what cannot be read; resolves when it is safe. */
  setAside(unreadable: readonly Unreadable[]): Promise<void>;
}

/** What a batch did: facts that were new, and those that wait for others of their case. */
export interface Taken {
  readonly outcome: BatchOutcome;
  readonly facts: readonly RecordedFact[];
  readonly unreadable: number;
  readonly held: number;
}

const nothing = (outcome: BatchOutcome): Taken => ({ outcome, facts: [], unreadable: 0, held: 0 });

/**
 * Takes a batch into the tables: effect and position in one transaction, so each message counts once whatever is repeated.
 * The tables say where to read on; Kafka's own record of it is only a hint.
 */
export function takeBatch(options: ProjectionOptions, batch: TopicBatch): Promise<Taken> {
  const { pool, tables, topic } = options;
  return inTransaction(pool, async (client) => {
    const position = await lockPosition(client, tables, topic, batch.partition);
    // a topic that ends before our position was filled anew from the facts; `seq` tells what is known
    const nextOffset = position.nextOffset > batch.highWatermark ? 0n : position.nextOffset;
    const [first] = batch.messages;
    if (!first) return nothing('done');
    if (first.offset > nextOffset) return nothing({ seek: nextOffset });
    const fresh = batch.messages.filter(({ offset }) => offset >= nextOffset);
    const last = fresh.at(-1);
    if (!last) return nothing({ seek: nextOffset });

    const { facts, unreadable } = readFacts(fresh);
    if (unreadable.length > 0) await options.setAside(unreadable);
    const before = await loadFiles(client, tables, [...new Set(facts.map(({ caseCode }) => caseCode))]);
    const after = new Map<string, CaseFile>(before);
    for (const fact of facts) after.set(fact.caseCode, takeFact(after.get(fact.caseCode) ?? NO_CASE, fact));
    await saveFiles(client, tables, before, after);
    const recordedAt = latest([position.recordedAt, ...facts.map((fact) => fact.recordedAt)]);
    await movePosition(client, tables, topic, {
      partition: batch.partition,
      nextOffset: last.offset + 1n,
      ...(recordedAt && { recordedAt }),
    });
    if (tables === LIVE) await noteCommit(client);
    const held = [...after.values()].reduce((count, file) => count + file.held.length, 0);
    return { outcome: 'done', facts, unreadable: unreadable.length, held };
  });
}
