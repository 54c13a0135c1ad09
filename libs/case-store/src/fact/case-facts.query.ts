import type { CaseCode, CommandId } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { CommandRow } from '../command/command-content.js';
import { FACT_COLUMNS, type FactRow, factOfRow } from './fact-row.js';
import type { StoredFact } from './stored-fact.js';

export interface CaseFacts {
  readonly facts: readonly StoredFact[];
  /** What the command did, when it was carried out already. */
  readonly done?: CommandRow;
  /** How many changes of the organisation were applied so far. */
  readonly organisation: number;
}

type Row = FactRow & {
  readonly organisation: number;
  readonly content_hash: string | null;
  readonly personal: CommandRow['personal'];
  readonly first_seq: number;
  readonly last_seq: number;
};

const FACTS = FACT_COLUMNS.split(', ').map((column) => `fact.${column}`);

/** All facts of a case in their order, and whether a command was carried out; one query. */
export async function readCaseFacts(pool: Pool, caseCode: CaseCode, commandId?: CommandId): Promise<CaseFacts> {
  const { rows } = await pool.query<Row>({
    name: 'case-facts',
    text: `SELECT ${FACTS.join(', ')}, done.content_hash, done.personal, done.first_seq, done.last_seq,
        (SELECT count(*)::int FROM cases.organisation_change) AS organisation
      FROM cases.case_event AS fact
      LEFT JOIN cases.command AS done ON done.case_code = fact.case_code AND done.command_id = $2
      WHERE fact.case_code = $1 ORDER BY fact.seq`,
    values: [caseCode, commandId ?? null],
  });
  const facts = rows.map(factOfRow);
  const [row] = rows;
  const organisation = row?.organisation ?? 0;
  if (!row?.content_hash) return { facts, organisation };
  const { content_hash: contentHash, personal, first_seq: firstSeq, last_seq: lastSeq } = row;
  return { facts, organisation, done: { contentHash, personal, firstSeq, lastSeq } };
}
