import type { Pool } from 'pg';

/**
 * Milliseconds from the fact that makes an agency's turn come (acceptance, completion of the step before) to the offer that
 * follows it in the same case, by the store's own record of both. The last completion of a case is followed by none.
 */
export async function handoffDelays(pool: Pool, from: Date, to: Date): Promise<readonly number[]> {
  const { rows } = await pool.query<{ ms: number }>(
    `SELECT (extract(epoch FROM offer.recorded_at - turn.recorded_at) * 1000)::float8 AS ms
     FROM cases.case_event AS turn
     CROSS JOIN LATERAL (
       SELECT recorded_at FROM cases.case_event AS later
       WHERE later.case_code = turn.case_code AND later.seq > turn.seq AND later.type = 'handoff.offered'
       ORDER BY later.seq LIMIT 1
     ) AS offer
     WHERE turn.type IN ('case.accepted', 'handoff.completed') AND turn.recorded_at BETWEEN $1 AND $2`,
    [from, to],
  );
  return rows.map(({ ms }) => ms);
}
