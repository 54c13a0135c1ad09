import type { AgencyCode, CaseCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { type FactRow, factColumnsOf, factOfRow } from './fact-row.js';
import type { StoredFact } from './stored-fact.js';

/** The place of a fact among all facts: when it was recorded, then which it is. */
export interface FactPlace {
  /** ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string;
  readonly caseCode: CaseCode;
  readonly seq: number;
}

/** Whose facts: those of cases that one of the agencies received, returns, has a leg of or was told of when late; or of all. */
export type FactScope = { readonly everything: true } | { readonly agencies: readonly AgencyCode[] };

/** Facts recorded after a place, oldest first, of the cases in scope; those of an older system are in nobody's. */
export async function readFactsSince(
  pool: Pool,
  { recordedAt, caseCode, seq }: FactPlace,
  scope: FactScope,
  limit: number,
): Promise<readonly StoredFact[]> {
  const { rows } = await pool.query<FactRow>({
    name: 'facts-since',
    text: `SELECT ${factColumnsOf('fact')} FROM cases.case_event AS fact
      WHERE (fact.recorded_at, fact.case_code, fact.seq) > ($1::timestamptz, $2, $3::int) AND fact.case_code NOT LIKE 'IMP-%'
        AND ($4::text[] IS NULL
          OR EXISTS (SELECT FROM cases.case_record AS record
            WHERE record.case_code = fact.case_code AND (record.received_by = ANY($4) OR record.return_by = ANY($4)))
          OR EXISTS (SELECT FROM cases.case_leg AS leg WHERE leg.case_code = fact.case_code AND leg.agency = ANY($4))
          OR EXISTS (SELECT FROM cases.case_escalation AS told
            WHERE told.case_code = fact.case_code AND told.agency = ANY($4)))
      ORDER BY fact.recorded_at, fact.case_code, fact.seq LIMIT $5`,
    values: [recordedAt, caseCode, seq, 'agencies' in scope ? scope.agencies : null, limit],
  });
  return rows.map(factOfRow);
}
