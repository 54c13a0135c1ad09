import type { RecordedFact } from '@lienthong/contracts/events';
import type { BatchOutcome, TopicBatch } from '@lienthong/platform/kafka';
import { inTransaction } from '@lienthong/platform/postgres';
import type pg from 'pg';
import { loadFiles } from '../projection/case-files.repository.js';
import { latest, readFacts, type Unreadable } from '../projection/read-facts.js';
import { lockPosition, movePosition, type TopicPosition } from '../projection/topic-position.repository.js';
import { fillRollUp } from '../roll-up/fill-roll-up.js';
import type { FigureTables } from '../tables/figure-tables.js';
import { type FileAtHand, FilesAtHand } from './files-at-hand.js';
import { writeFiles } from './write-files.js';

export interface BulkFoldOptions {
  readonly pool: pg.Pool;
  readonly tables: FigureTables;
  readonly topic: string;
  /** Keeps what cannot be read; resolves when it is safe. */
  setAside(unreadable: readonly Unreadable[]): Promise<void>;
  /** Rows of files in memory at most, before the first of them are written. */
  readonly mostRows?: number;
}

/** About 20 MiB. */
const MOST_ROWS = 20_000;

/**
 * Folds a topic into tables that nobody reads yet: files stay in memory until they leave it, and where the tables stand in the
 * topic is written with the last of them. Until then the tables say that they hold nothing, so a fold that dies counts nothing twice.
 */
export class BulkFold {
  private readonly files: FilesAtHand;
  private readonly positions = new Map<number, TopicPosition>();
  /** Those that are being written; nobody loads them before they are. */
  private leaving: ReadonlyMap<string, FileAtHand> = new Map();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly options: BulkFoldOptions) {
    this.files = new FilesAtHand(options.mostRows ?? MOST_ROWS);
  }

  /** Takes a batch of one partition; one at a time. */
  async take({ partition, messages }: TopicBatch): Promise<BatchOutcome> {
    const position = this.positions.get(partition) ?? { partition, nextOffset: 0n };
    const [first] = messages;
    if (!first) return 'done';
    if (first.offset > position.nextOffset) return { seek: position.nextOffset };
    const fresh = messages.filter(({ offset }) => offset >= position.nextOffset);
    const last = fresh.at(-1);
    if (!last) return { seek: position.nextOffset };
    const { facts, unreadable } = readFacts(fresh);
    if (unreadable.length > 0) await this.options.setAside(unreadable);
    await this.fetch(facts);
    for (const fact of facts) this.files.take(fact);
    const recordedAt = latest([position.recordedAt, ...facts.map((fact) => fact.recordedAt)]);
    this.positions.set(partition, { partition, nextOffset: last.offset + 1n, ...(recordedAt && { recordedAt }) });
    await this.makeRoom();
    return 'done';
  }

  /**
   * Writes all that is left, then the sums over everything and, in the same transaction, how far the topic was read.
   * @param beside what may go on while sums are added up: every record is written
   */
  async finish(beside: () => Promise<void> = async () => undefined): Promise<void> {
    await this.writing;
    const { pool, tables, topic } = this.options;
    await inTransaction(pool, (client) => writeFiles(client, tables, this.files.all()));
    const sums = inTransaction(pool, async (client) => {
      await fillRollUp(client, tables);
      for (const position of this.positions.values()) {
        await lockPosition(client, tables, topic, position.partition);
        await movePosition(client, tables, topic, position);
      }
    });
    // both are waited for, whichever fails: what is still at work must not find its tables gone
    const fault = (await Promise.allSettled([sums, beside()])).find(({ status }) => status === 'rejected');
    if (fault?.status === 'rejected') throw fault.reason;
  }

  /** Brings the files of these facts to hand. */
  private async fetch(facts: readonly RecordedFact[]): Promise<void> {
    const missing = [...new Set(facts.map(({ caseCode }) => caseCode))].filter((code) => !this.files.has(code));
    if (missing.length === 0) return;
    if (missing.some((code) => this.leaving.has(code))) await this.writing;
    const { pool, tables } = this.options;
    await inTransaction(pool, async (client) => {
      // a plan of when the tables were empty would read them whole for each batch
      await client.query('SET LOCAL enable_seqscan = off');
      for (const [code, file] of await loadFiles(client, tables, missing)) this.files.put(code, file);
    });
  }

  /** Starts to write what is too much, while the next batch is read; what was begun before is waited for. */
  private async makeRoom(): Promise<void> {
    const leaving = this.files.overflow();
    if (leaving.size === 0) return;
    await this.writing;
    const { pool, tables } = this.options;
    this.leaving = leaving;
    this.writing = inTransaction(pool, (client) => writeFiles(client, tables, leaving));
    // a failure is thrown to whoever waits for it
    this.writing.catch(() => undefined);
  }
}
