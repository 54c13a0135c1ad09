import type { Pool } from 'pg';

export interface OutboxDepth {
  readonly facts: number;
  /** When the oldest of them was recorded; milliseconds since 1970. */
  readonly oldestAt?: number;
}

/** What waits in the outbox. */
export async function outboxDepth(pool: Pool): Promise<OutboxDepth> {
  const { rows } = await pool.query<{ facts: number; oldest: Date | null }>(
    `SELECT (SELECT count(*)::int FROM cases.outbox) AS facts,
       (SELECT recorded_at FROM cases.case_event JOIN cases.outbox USING (case_code, seq) ORDER BY position LIMIT 1) AS oldest`,
  );
  const { facts = 0, oldest = null } = rows[0] ?? {};
  return { facts, ...(oldest && { oldestAt: oldest.getTime() }) };
}
