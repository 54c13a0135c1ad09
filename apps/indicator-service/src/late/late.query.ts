import type { IndicatorQuery } from '@lienthong/indicator';
import type { AgencyCode, CaseCode, Instant, ProcedureCode, StepId } from '@lienthong/kernel';
import type pg from 'pg';
import { commonValues, filterSql } from '../figures/key-columns.js';
import { throughCursor } from '../figures/row-cursor.js';
import { LATE_ORDERS, type LateOrder, type LateState, lateLegsSql } from './late-legs.sql.js';

/** A late leg and who had it. Minutes are working minutes; null while it is open, and of an imported case. */
export interface LateLeg {
  readonly caseCode: CaseCode;
  readonly leg: string;
  readonly step: StepId;
  readonly procedure: ProcedureCode;
  readonly agency: AgencyCode;
  /** '' where nobody said. */
  readonly division: string;
  /** Opaque id; '' where nobody has taken it up. */
  readonly officer: string;
  readonly dueAt: Instant | null;
  /** Null: still open. */
  readonly endedAt: Instant | null;
  /** Calendar days from the day of the date to that of the end, or of the minute asked for. */
  readonly daysLate: number | null;
  /** Over the leg's own time. */
  readonly overMinutes: number | null;
  /** After its planned date: what is its agency's own, and what everybody before it left it. @see time.md §8 */
  readonly ownLateMinutes: number | null;
  readonly inheritedLateMinutes: number | null;
}

export interface LateAsked {
  readonly state: LateState;
  readonly order: LateOrder;
}

const listSql = (state: LateState, condition: string, order: LateOrder): string =>
  `SELECT * FROM (${lateLegsSql(state, condition)}) AS late
  ORDER BY ${LATE_ORDERS[order]}, "dueAt", "caseCode" COLLATE "C", leg COLLATE "C"`;

export async function countLate(client: pg.PoolClient, query: IndicatorQuery, state: LateState): Promise<number> {
  const { condition, values } = filterSql(query.where, 5);
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM (${lateLegsSql(state, condition)}) AS late`,
    [...commonValues(query), ...values],
  );
  return Number(rows[0]?.count ?? 0);
}

export async function queryLate(
  client: pg.PoolClient,
  query: IndicatorQuery,
  { state, order }: LateAsked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly LateLeg[]> {
  const { condition, values } = filterSql(query.where, 5);
  const { rows } = await client.query<LateLeg>(`${listSql(state, condition, order)} LIMIT ${limit} OFFSET ${offset}`, [
    ...commonValues(query),
    ...values,
  ]);
  return rows;
}

/** The list through a cursor. */
export function streamLate(
  client: pg.PoolClient,
  query: IndicatorQuery,
  { state, order }: LateAsked,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): AsyncGenerator<LateLeg> {
  const { condition, values } = filterSql(query.where, 5);
  const sql = `${listSql(state, condition, order)} LIMIT ${limit} OFFSET ${offset}`;
  return throughCursor(client, sql, [...commonValues(query), ...values]);
}
