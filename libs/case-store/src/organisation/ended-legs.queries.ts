import type { LegId } from '@lienthong/case';
import type { AgencyCode, CaseCode, ProcedureCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { OPEN_LEGS } from '../read-model/still-open.js';

/** Open legs of one agency that say the same of their case. */
export interface OpenLegs {
  readonly agency: AgencyCode;
  readonly procedure: ProcedureCode;
  readonly version: number;
  readonly routing: Readonly<Record<string, string>>;
  readonly legs: number;
}

/** How many legs agencies have open, by what decides who would take them over. */
export async function countOpenLegs(pool: Pool, agencies: readonly AgencyCode[]): Promise<readonly OpenLegs[]> {
  const { rows } = await pool.query<OpenLegs>(
    `SELECT leg.agency, record.procedure, record.procedure_version AS version,
            first.data -> 'routing' AS routing, count(*)::int AS legs
     FROM cases.case_leg AS leg
     JOIN cases.case_record AS record USING (case_code)
     JOIN cases.case_event AS first ON first.case_code = leg.case_code AND first.seq = 1
     WHERE leg.agency = ANY($1) AND leg.ended_at IS NULL AND leg.status = ANY($2)
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [agencies, OPEN_LEGS],
  );
  return rows;
}

export interface OpenLeg {
  readonly caseCode: CaseCode;
  readonly leg: LegId;
  readonly agency: AgencyCode;
}

/** The next open legs of agencies, after a place, in a fixed order. */
export async function nextOpenLegs(
  pool: Pool,
  agencies: readonly AgencyCode[],
  after: Pick<OpenLeg, 'caseCode' | 'leg'> | undefined,
  limit: number,
): Promise<readonly OpenLeg[]> {
  const { rows } = await pool.query<OpenLeg>({
    name: 'legs-to-rehome',
    text: `SELECT case_code AS "caseCode", leg, agency FROM cases.case_leg
      WHERE agency = ANY($1) AND ended_at IS NULL AND status = ANY($2) AND (case_code, leg) > ($3, $4)
      ORDER BY case_code, leg LIMIT $5`,
    values: [agencies, OPEN_LEGS, after?.caseCode ?? '', after?.leg ?? '', limit],
  });
  return rows;
}
