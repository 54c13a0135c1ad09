import type { CaseCode, CommandId } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { CommandRow } from '../command/command-content.js';
import type { Applied } from '../registry/registry.js';
import { type FactRow, factColumnsOf, factOfRow } from './fact-row.js';
import type { StoredFact } from './stored-fact.js';

export interface CaseFacts {
  readonly facts: readonly StoredFact[];
  /** What the command did, when it was carried out already. */
  readonly done?: CommandRow;
}

export interface FactsOfCases {
  /** In the order of their codes. */
  readonly cases: ReadonlyMap<CaseCode, CaseFacts>;
  /** How many changes of the organisation and of calendars were applied when the facts were read. */
  readonly applied: Applied;
}

type Row = FactRow & {
  readonly organisation: number;
  readonly calendars: number;
  readonly content_hash: string | null;
  readonly personal: CommandRow['personal'];
  readonly first_seq: number;
  readonly last_seq: number;
};

/** All facts of cases in their order, and whether a command was carried out; one query. */
export async function readFactsOfCases(
  pool: Pool,
  caseCodes: readonly CaseCode[],
  commandId?: CommandId,
): Promise<FactsOfCases> {
  const { rows } = await pool.query<Row>({
    name: 'case-facts',
    text: `SELECT ${factColumnsOf('fact')}, done.content_hash, done.personal, done.first_seq, done.last_seq,
        (SELECT count(*)::int FROM cases.organisation_change) AS organisation,
        (SELECT count(*)::int FROM cases.calendar_version) AS calendars
      FROM cases.case_event AS fact
      LEFT JOIN cases.command AS done ON done.case_code = fact.case_code AND done.command_id = $2
      WHERE fact.case_code = ANY($1) ORDER BY fact.case_code, fact.seq`,
    values: [caseCodes, commandId ?? null],
  });
  const byCase = new Map<CaseCode, Row[]>();
  for (const row of rows) {
    const own = byCase.get(row.case_code as CaseCode);
    if (own) own.push(row);
    else byCase.set(row.case_code as CaseCode, [row]);
  }
  const { organisation = 0, calendars = 0 } = rows[0] ?? {};
  const cases = new Map([...byCase].map(([code, own]) => [code, { facts: own.map(factOfRow), ...doneIn(own[0]) }]));
  return { cases, applied: { organisation, calendars } };
}

/** The facts of one case; none where there is no such case. */
export async function readCaseFacts(pool: Pool, caseCode: CaseCode): Promise<readonly StoredFact[]> {
  const { cases } = await readFactsOfCases(pool, [caseCode]);
  return cases.get(caseCode)?.facts ?? [];
}

function doneIn(row: Row | undefined): { readonly done?: CommandRow } {
  if (!row?.content_hash) return {};
  const { content_hash: contentHash, personal, first_seq: firstSeq, last_seq: lastSeq } = row;
  return { done: { contentHash, personal, firstSeq, lastSeq } };
}
