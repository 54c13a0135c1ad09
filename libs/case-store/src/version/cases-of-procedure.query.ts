import type { AgencyCode, CaseCode, ProcedureCode } from '@lienthong/kernel';
import type { Pool } from 'pg';

export interface CasesOfProcedure {
  readonly code: ProcedureCode;
  /** Cases on this version are left out. */
  readonly version: number;
  readonly after: string;
  readonly limit: number;
  /** Of these alone. */
  readonly only?: readonly CaseCode[];
  readonly solvedBy?: AgencyCode;
}

/** Codes of the accepted, running cases of a procedure on other versions, after a code, in their order. */
export async function casesOfProcedure(
  pool: Pool,
  { code, version, after, limit, only, solvedBy }: CasesOfProcedure,
): Promise<readonly CaseCode[]> {
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'cases-of-procedure',
    text: `SELECT case_code FROM cases.case_record
      WHERE procedure = $1 AND procedure_version <> $2::int AND ended_at IS NULL AND accepted_at IS NOT NULL
        AND case_code > $3 AND ($5::text[] IS NULL OR case_code = ANY($5)) AND ($6::text IS NULL OR solved_by = $6) ORDER BY case_code LIMIT $4`,
    values: [code, version, after, limit, only ?? null, solvedBy ?? null],
  });
  return rows.map((row) => row.case_code);
}
