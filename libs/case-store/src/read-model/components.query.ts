import type { LegId } from '@lienthong/case';
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

/** The component case that stands for a leg of a group; undefined before it is taken in. */
export async function componentOf(pool: Pool, group: CaseCode, leg: LegId): Promise<CaseCode | undefined> {
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'component-of',
    text: 'SELECT case_code FROM cases.case_record WHERE parent_code = $1 AND parent_leg = $2 LIMIT 1',
    values: [group, leg],
  });
  return rows[0]?.case_code;
}
