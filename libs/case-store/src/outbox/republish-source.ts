import type { Pool } from 'pg';
import { FACT_COLUMNS, type FactRow, factOfRow } from '../fact/fact-row.js';
import type { StoredFact } from '../fact/stored-fact.js';

/** Every fact of every case, in pages, each case in its order: what the whole topic is made from. */
export async function* allFacts(pool: Pool, pageSize = 1_000): AsyncGenerator<readonly StoredFact[]> {
  let [caseCode, seq] = ['', 0];
  for (;;) {
    const { rows } = await pool.query<FactRow>({
      name: 'all-facts',
      text: `SELECT ${FACT_COLUMNS} FROM cases.case_event
        WHERE (case_code, seq) > ($1, $2::int) ORDER BY case_code, seq LIMIT $3`,
      values: [caseCode, seq, pageSize],
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(factOfRow);
    [caseCode, seq] = [last.case_code, last.seq];
  }
}
