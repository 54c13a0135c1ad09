import { randomUUID } from 'node:crypto';
import type { AgencyCode, Instant, OfficerId, ProcedureCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { momentIn } from '../read-model/case-item.js';
import type { StandIn } from './stand-in.js';

interface Row {
  readonly id: string;
  readonly agency: AgencyCode;
  readonly officer: OfficerId;
  readonly delegate: OfficerId | null;
  readonly absent: boolean;
  readonly procedures: readonly ProcedureCode[];
  readonly valid_from: Date;
  readonly valid_to: Date;
}

const COLUMNS = 'id, agency, officer, delegate, absent, procedures, valid_from, valid_to';

/** Which stand-ins are asked for: all that are effective at a moment, or those of an agency that have not ended. */
export interface StandInQuery {
  readonly at: Instant;
  readonly agency?: AgencyCode;
  readonly officer?: OfficerId;
  readonly delegate?: OfficerId;
  /** Also those that begin after the moment. */
  readonly coming?: boolean;
}

/** In the order in which they begin. */
export async function readStandIns(pool: Pool, query: StandInQuery): Promise<readonly StandIn[]> {
  const { at, agency, officer, delegate, coming = false } = query;
  const { rows } = await pool.query<Row>({
    name: 'stand-ins',
    text: `SELECT ${COLUMNS} FROM cases.stand_in
      WHERE valid_to > $1 AND valid_to > valid_from AND (valid_from <= $1 OR $5)
        AND ($2::text IS NULL OR agency = $2) AND ($3::text IS NULL OR officer = $3)
        AND ($4::text IS NULL OR delegate = $4)
      ORDER BY valid_from, id`,
    values: [at, agency ?? null, officer ?? null, delegate ?? null, coming],
  });
  return rows.map(({ valid_from: from, valid_to: to, delegate: by, ...row }) => ({
    ...row,
    from: momentIn(from),
    to: momentIn(to),
    ...(by ? { delegate: by } : {}),
  }));
}

/** @returns the id of what was recorded */
export async function writeStandIn(pool: Pool, standIn: Omit<StandIn, 'id'>, recordedAt: string): Promise<string> {
  const { agency, officer, delegate, absent, procedures, from, to } = standIn;
  const id = randomUUID();
  await pool.query(`INSERT INTO cases.stand_in (${COLUMNS}, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    id,
    agency,
    officer,
    delegate ?? null,
    absent,
    procedures,
    from,
    to,
    recordedAt,
  ]);
  return id;
}

/** Ends a stand-in early; one that has not begun never begins. @returns whether it was still to end */
export async function endStandIn(pool: Pool, id: string, at: Instant, agency?: AgencyCode): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE cases.stand_in SET valid_to = greatest(valid_from, $2)
     WHERE id = $1 AND valid_to > $2 AND valid_to > valid_from AND ($3::text IS NULL OR agency = $3)`,
    [id, at, agency ?? null],
  );
  return (rowCount ?? 0) > 0;
}
