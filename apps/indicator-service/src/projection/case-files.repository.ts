import { isDeepStrictEqual } from 'node:util';
import type { RecordedFact } from '@lienthong/contracts/events';
import { type CaseFile, NO_CASE } from '@lienthong/indicator';
import type pg from 'pg';
import { moveRollUp } from '../roll-up/roll-up.repository.js';
import type { FigureTables } from '../tables/figure-tables.js';
import { type CaseRow, caseRow, recordOf } from './case-row.js';
import { caseColumns, type LegRow, legRow } from './leg-row.js';

/** What is known of these cases, for each of them. */
export async function loadFiles(
  client: pg.PoolClient,
  tables: FigureTables,
  codes: readonly string[],
): Promise<Map<string, CaseFile>> {
  const select = <Row extends pg.QueryResultRow>(table: string, text: string) =>
    client.query<Row>({ name: `files ${table}`, text, values: [codes] });
  const cases = await select<CaseRow>(tables.cases, `SELECT * FROM ${tables.cases} WHERE case_code = ANY($1)`);
  const byOrdinal = `SELECT * FROM ${tables.legs} WHERE case_code = ANY($1) ORDER BY case_code, ordinal`;
  // of cases that begin nobody has a leg yet
  const legs = cases.rows.length > 0 ? (await select<LegRow>(tables.legs, byOrdinal)).rows : [];
  const held = await select<{ case_code: string; fact: RecordedFact }>(
    tables.held,
    `SELECT case_code, fact FROM ${tables.held} WHERE case_code = ANY($1) ORDER BY case_code, seq`,
  );
  const legsOf = byCase(legs);
  const heldOf = byCase(held.rows);
  const records = new Map(
    cases.rows.map((row) => [row.case_code as string, recordOf(row, legsOf.get(row.case_code) ?? [])]),
  );
  return new Map(
    codes.map((code) => {
      const record = records.get(code);
      const file = { ...NO_CASE, held: heldOf.get(code)?.map(({ fact }) => fact) ?? [] };
      return [code, record ? { ...file, record } : file];
    }),
  );
}

function byCase<Row extends { readonly case_code: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.case_code, [...(groups.get(row.case_code) ?? []), row]);
  return groups;
}

/** Writes what changed between two states of the same cases, in the records and in the sums over them. */
export async function saveFiles(
  client: pg.PoolClient,
  tables: FigureTables,
  before: ReadonlyMap<string, CaseFile>,
  after: ReadonlyMap<string, CaseFile>,
): Promise<void> {
  await saveRecords(client, tables, before, after);
  await moveRollUp(client, tables, before, after);
}

/** Writes what changed between two states of the same cases, in the records alone. */
export async function saveRecords(
  client: pg.PoolClient,
  tables: FigureTables,
  before: ReadonlyMap<string, CaseFile>,
  after: ReadonlyMap<string, CaseFile>,
): Promise<void> {
  const changed = [...after].filter(([code, file]) => file !== before.get(code));
  const records = changed.flatMap(([code, { record }]) =>
    record && record !== before.get(code)?.record ? [{ record, was: before.get(code)?.record }] : [],
  );
  const legs = records.flatMap(({ record, was }) => {
    // a leg repeats where its case stands in the figures
    const same = new Set(was && isDeepStrictEqual(caseColumns(was), caseColumns(record)) ? was.legs : []);
    return record.legs.flatMap((leg, ordinal) => (same.has(leg) ? [] : [legRow(record, leg, ordinal)]));
  });
  await upsert(
    client,
    tables.cases,
    ['case_code'],
    records.map(({ record }) => caseRow(record)),
  );
  await upsert(client, tables.legs, ['case_code', 'leg'], legs);
  await replaceHeld(client, tables, before, changed);
}

async function replaceHeld(
  client: pg.PoolClient,
  tables: FigureTables,
  before: ReadonlyMap<string, CaseFile>,
  changed: readonly (readonly [string, CaseFile])[],
): Promise<void> {
  const touched = changed.filter(([code, { held }]) => held.length > 0 || (before.get(code)?.held.length ?? 0) > 0);
  if (touched.length === 0) return;
  await client.query(`DELETE FROM ${tables.held} WHERE case_code = ANY($1)`, [touched.map(([code]) => code)]);
  const rows = touched.flatMap(([case_code, { held }]) => held.map((fact) => ({ case_code, seq: fact.seq, fact })));
  await upsert(client, tables.held, ['case_code', 'seq'], rows);
}

async function upsert(
  client: pg.PoolClient,
  table: string,
  key: readonly string[],
  rows: readonly object[],
): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]);
  const rest = columns.filter((column) => !key.includes(column));
  await client.query({
    name: `upsert ${table}`,
    text: `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${key}) DO UPDATE SET (${rest}) = ROW(${rest.map((column) => `EXCLUDED.${column}`)})`,
    values: [JSON.stringify(rows)],
  });
}
