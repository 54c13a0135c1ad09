import { type CaseCode, DomainError, type Instant } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { StoreAccess } from '../command/command-slip.js';
import { loadCase } from '../command/load-case.js';
import { outlookRow } from './outlook-row.projection.js';

/** What one look at running cases has seen. */
export interface LookedAgain {
  /** Cases that were looked at; as many as asked for means that more may wait. */
  readonly looked: number;
  /** Cases that nobody can project; they are looked at again the next day, and hold up nobody. */
  readonly failed: readonly { readonly caseCode: CaseCode; readonly code: string }[];
}

/**
 * Projects anew the cases whose outlook stands no longer by itself: their time moves on without any fact.
 * A case to which something happens meanwhile is left to that.
 */
export async function lookAgain(access: StoreAccess, minute: Instant, limit: number): Promise<LookedAgain> {
  const { pool } = access;
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'cases-to-look-at',
    text: `SELECT case_code FROM cases.case_record WHERE look_again_at <= $1
      ORDER BY look_again_at, case_code LIMIT $2`,
    values: [minute, limit],
  });
  const failed: { caseCode: CaseCode; code: string }[] = [];
  for (const { case_code: caseCode } of rows) {
    try {
      await lookAt(access, caseCode, minute);
    } catch (error) {
      if (!(error instanceof DomainError) || error.retryable) throw error;
      failed.push({ caseCode, code: error.code });
      await putOff(pool, caseCode, minute);
    }
  }
  return { looked: rows.length, failed };
}

async function lookAt(access: StoreAccess, caseCode: CaseCode, minute: Instant): Promise<void> {
  const found = await loadCase(access, caseCode);
  if (!found) return putOff(access.pool, caseCode, minute);
  const row = outlookRow(found.state, found.context(minute));
  await access.pool.query({
    name: 'outlook',
    text: `UPDATE cases.case_record AS record SET
        (next_wake_at, projected_end_at, slack_minutes, act_leg, act_agency, act_by, look_again_at) =
        ROW (seen.next_wake_at, seen.projected_end_at, seen.slack_minutes, seen.act_leg, seen.act_agency, seen.act_by,
          seen.look_again_at)
      FROM jsonb_populate_record(NULL::cases.case_record, $3::jsonb) AS seen
      WHERE record.case_code = $1 AND record.last_seq = $2`,
    values: [caseCode, found.state.lastSeq, JSON.stringify(row)],
  });
}

async function putOff(pool: Pool, caseCode: CaseCode, minute: Instant): Promise<void> {
  await pool.query({
    name: 'outlook-put-off',
    text: `UPDATE cases.case_record SET look_again_at = $2::timestamptz + interval '1 day' WHERE case_code = $1`,
    values: [caseCode, minute],
  });
}

/**
 * The oldest instant at which somebody should have been told of a running case, and was not: how far the flows are
 * behind. Undefined when none is.
 * @see peers.md §3.13
 */
export async function oldestDueWakeUp(pool: Pool, minute: Instant): Promise<Date | undefined> {
  const { rows } = await pool.query<{ oldest: Date | null }>({
    name: 'oldest-due-wake-up',
    text: 'SELECT min(next_wake_at) AS oldest FROM cases.case_record WHERE next_wake_at <= $1',
    values: [minute],
  });
  return rows[0]?.oldest ?? undefined;
}
