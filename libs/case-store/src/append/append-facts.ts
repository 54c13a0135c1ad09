import type { CaseState } from '@lienthong/case';
import type { CommandId } from '@lienthong/kernel';
import type { Pool, PoolClient } from 'pg';
import { factToRow } from '../fact/fact-row.js';
import type { StoredFact } from '../fact/stored-fact.js';
import type { KeptPersonal } from '../person-data/personal-data.js';
import { caseRow } from '../read-model/case-row.projection.js';
import { legRows } from '../read-model/leg-row.projection.js';
import { APPEND_FIRST, APPEND_NEXT } from './append.statement.js';

/** What one command adds to a case. */
export interface Appending {
  readonly before: readonly StoredFact[];
  readonly added: readonly StoredFact[];
  /** After the added facts; `previous` before them. */
  readonly state: CaseState;
  readonly previous: CaseState | undefined;
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
  { before, added, state, previous, commandId, contentHash, kept }: Appending,
): Promise<boolean> {
  const facts = [...before, ...added];
  const last = added.at(-1);
  const row = { ...caseRow(state, facts), last_hash: last?.hash };
  const known = new Map(previous ? legRows(previous, before).map((leg) => [leg.leg, JSON.stringify(leg)]) : []);
  const legs = legRows(state, facts).filter((leg) => known.get(leg.leg) !== JSON.stringify(leg));
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
    ],
  });
  return rowCount === 1;
}
