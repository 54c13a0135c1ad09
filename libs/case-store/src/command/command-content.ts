import { createHash } from 'node:crypto';
import type { Actor, PersonDataRef } from '@lienthong/case';
import { canonicalJson } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { type Personal, personHash } from '../person-data/personal-data.js';
import { CommandIdReused } from '../store.errors.js';

/** What is kept of a command that was carried out. */
export interface CommandRow {
  readonly contentHash: string;
  /** The rows of person_data that it wrote, by its field. */
  readonly personal: Readonly<Record<string, PersonDataRef>>;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** Hash of what was asked and by whom. Personal data is left out: a hash without an erasable salt could be guessed from. */
export function contentHash(draft: object, by: Actor): string {
  return createHash('sha256').update(canonicalJson({ draft, by })).digest('hex');
}

/**
 * A repeat must ask for what was asked for before, also about persons as long as they are not erased.
 * @throws {CommandIdReused}
 */
export async function requireSameContent(
  pool: Pool,
  commandId: string,
  done: Pick<CommandRow, 'contentHash' | 'personal'>,
  asked: { readonly hash: string; readonly personal: Personal },
): Promise<void> {
  const fields = Object.keys(done.personal).sort().join();
  if (done.contentHash !== asked.hash || fields !== Object.keys(asked.personal).sort().join())
    throw new CommandIdReused(commandId);
  const ids = Object.values(done.personal).map(({ id }) => id);
  if (ids.length === 0) return;
  const { rows } = await pool.query<{ id: string; salt: string }>({
    name: 'salts',
    text: 'SELECT id, salt FROM cases.person_data WHERE id = ANY($1::uuid[])',
    values: [ids],
  });
  const salts = new Map(rows.map(({ id, salt }) => [id, salt]));
  for (const [field, { id, hash }] of Object.entries(done.personal)) {
    const salt = salts.get(id);
    if (salt !== undefined && personHash(salt, asked.personal[field]?.body) !== hash)
      throw new CommandIdReused(commandId);
  }
}
