import { type CaseCode, caseCode, type PlainDate } from '@lienthong/kernel';
import type { PoolClient } from 'pg';

/**
 * The next dossier code of an identifier on a day, `<identifier>-YYMMDD-XXXX`. The counter's row stays locked until the
 * transaction ends: no code is given twice, and one that is rolled back leaves no gap.
 * @param owner two digits of the owner of a system that a ministry runs for the whole country, `AAXXXX`
 * @see domain.md §2.2 (TT 03/2025/TT-VPCP art. 13; clause 3 as added by TT 04/2025)
 */
export async function allocateCode(
  client: PoolClient,
  identifier: string,
  day: PlainDate,
  owner?: string,
): Promise<CaseCode> {
  const { rows } = await client.query<{ last: number }>({
    name: 'allocate-code',
    text: `INSERT INTO cases.code_counter AS counter (identifier, day, last) VALUES ($1, $2, 1)
      ON CONFLICT (identifier, day) DO UPDATE SET last = counter.last + 1 RETURNING last`,
    values: [identifier, day],
  });
  return codeOf(identifier, day, rows[0]?.last ?? 0, owner);
}

/** Four digits at least; more where a day has more than 9,999 cases. */
export function codeOf(identifier: string, day: PlainDate, number: number, owner = ''): CaseCode {
  return caseCode(`${identifier}-${day.slice(2).replaceAll('-', '')}-${owner}${String(number).padStart(4, '0')}`);
}
