import type { CaseCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { OPEN_PHASES } from './still-open.js';

/** Codes of the component cases of a group that have not ended, in their order: at most one a step and round of the group. */
export async function openComponents(pool: Pool, group: CaseCode): Promise<readonly CaseCode[]> {
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'open-components',
    text: `SELECT case_code FROM cases.case_record
      WHERE parent_code = $1 AND status = ANY($2) ORDER BY case_code`,
    values: [group, OPEN_PHASES],
  });
  return rows.map((row) => row.case_code);
}
