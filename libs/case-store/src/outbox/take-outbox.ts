import { inTransaction } from '@lienthong/platform/postgres';
import type { Pool } from 'pg';
import { type FactRow, factColumnsOf, factOfRow } from '../fact/fact-row.js';
import type { StoredFact } from '../fact/stored-fact.js';

/** Returns when the facts lie safely where they belong; throws when not, and they stay in the outbox. */
export type Publish = (facts: readonly StoredFact[]) => Promise<void>;

type Row = FactRow & { readonly position: string };

const TAKE = `
WITH next AS (
  SELECT position FROM cases.outbox ORDER BY position LIMIT $1 FOR UPDATE SKIP LOCKED
), taken AS (
  DELETE FROM cases.outbox USING next WHERE outbox.position = next.position
  RETURNING outbox.position, outbox.case_code, outbox.seq
)
SELECT taken.position, ${factColumnsOf('fact')}
FROM taken JOIN cases.case_event AS fact USING (case_code, seq) ORDER BY taken.position`;

/**
 * Takes up to `limit` facts off the outbox, in commit order within each case, hands them to `publish` and commits
 * when it returns. A crash in between publishes them again: the same bytes, the same ids.
 *
 * @returns how many were published
 */
export async function takeOutbox(pool: Pool, limit: number, publish: Publish): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>({ name: 'take-outbox', text: TAKE, values: [limit] });
    if (rows.length > 0) await publish(rows.map(factOfRow));
    return rows.length;
  });
}
