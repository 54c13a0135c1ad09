import type { CaseCode, CommandId } from '@lienthong/kernel';
import type { Pool } from 'pg';

/** Codes of the cases that run, after a code, in their order. */
export async function nextOpenCases(pool: Pool, after: string, limit: number): Promise<readonly CaseCode[]> {
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'open-cases-after',
    text: `SELECT case_code FROM cases.case_record
      WHERE ended_at IS NULL AND case_code > $1 ORDER BY case_code LIMIT $2`,
    values: [after, limit],
  });
  return rows.map((row) => row.case_code);
}

/** Codes of the running cases of which something was recorded since, and for which the command was not carried out. */
export async function casesTouchedSince(pool: Pool, since: Date, commandId: CommandId): Promise<readonly CaseCode[]> {
  const { rows } = await pool.query<{ case_code: CaseCode }>(
    `SELECT record.case_code FROM cases.case_record AS record
     WHERE record.ended_at IS NULL
       AND EXISTS (SELECT FROM cases.case_event AS fact
         WHERE fact.case_code = record.case_code AND fact.seq = record.last_seq AND fact.recorded_at >= $1)
       AND NOT EXISTS (SELECT FROM cases.command AS done
         WHERE done.case_code = record.case_code AND done.command_id = $2)
     ORDER BY record.case_code`,
    [since, commandId],
  );
  return rows.map((row) => row.case_code);
}
