import type { CaseState, DecisionContext } from '@lienthong/case';
import type { CommandId } from '@lienthong/kernel';
import type { Pool, PoolClient } from 'pg';
import { factToRow } from '../fact/fact-row.js';
import type { StoredFact } from '../fact/stored-fact.js';
import type { KeptPersonal } from '../person-data/personal-data.js';
import { caseRow } from '../read-model/case-row.projection.js';
import { escalationRows } from '../read-model/escalation-row.projection.js';
import { legRows } from '../read-model/leg-row.projection.js';
import { outlookRow } from '../read-model/outlook-row.projection.js';
import { APPEND_FIRST, APPEND_NEXT } from './append.statement.js';

/** What one command adds to a case. */
export interface Appending {
  readonly before: readonly StoredFact[];
  readonly added: readonly StoredFact[];
  /** After the added facts; `previous` before them. */
  readonly state: CaseState;
  readonly previous: CaseState | undefined;
  /** As of the added facts. */
  readonly context: DecisionContext;
  readonly commandId: CommandId;
  readonly contentHash: string;
  readonly kept: KeptPersonal;
}

/**
 * Writes facts, read model, outbox, personal data and the command in one statement.
 * @returns false when somebody was faster; nothing is written then
 */
export async function appendFacts(
  database: Pool | PoolClient,
  { before, added, state, previous, context, commandId, contentHash, kept }: Appending,
): Promise<boolean> {
  const facts = [...before, ...added];
  const last = added.at(-1);
  const row = { ...caseRow(state, facts), ...outlookRow(state, context), last_hash: last?.hash };
  const legs = changed(legRows(state, facts), previous ? legRows(previous, before) : []);
  const escalations = changed(escalationRows(state), previous ? escalationRows(previous) : []);
  const people = kept.rows.map((person) => ({ ...person, case_code: state.code, recorded_at: last?.recordedAt }));
  const { rowCount } = await database.query({
    name: previous ? 'append-next' : 'append-first',
    text: previous ? APPEND_NEXT : APPEND_FIRST,
    values: [
      state.code,
      before.length,
      JSON.stringify(row),
      JSON.stringify(added.map(factToRow)),
      JSON.stringify(legs),
      JSON.stringify(people),
      commandId,
      contentHash,
      JSON.stringify(kept.refs),
      JSON.stringify(escalations),
    ],
  });
  return rowCount === 1;
}

/** Rows that are new or not what they were. */
function changed<Row>(rows: readonly Row[], before: readonly Row[]): readonly Row[] {
  const known = new Set(before.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}
