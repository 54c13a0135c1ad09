import type pg from 'pg';
import { saveRecords } from '../projection/case-files.repository.js';
import { caseRow } from '../projection/case-row.js';
import { legRow } from '../projection/leg-row.js';
import type { FigureTables } from '../tables/figure-tables.js';
import { appendRows } from './append-rows.js';
import { type FileAtHand, isNew } from './files-at-hand.js';

const AT_ONCE = 1_000;

/** Writes files as they are, into the records alone: those of which the tables have nothing in one go, the few others row by row. */
export async function writeFiles(
  client: pg.PoolClient,
  tables: FigureTables,
  files: ReadonlyMap<string, FileAtHand>,
): Promise<void> {
  const entries = [...files];
  for (let start = 0; start < entries.length; start += AT_ONCE)
    await writeSome(client, tables, entries.slice(start, start + AT_ONCE));
}

async function writeSome(
  client: pg.PoolClient,
  tables: FigureTables,
  entries: readonly (readonly [string, FileAtHand])[],
): Promise<void> {
  const fresh = entries.flatMap(([, file]) => (isNew(file) ? [file.now] : []));
  const records = fresh.flatMap(({ record }) => record ?? []);
  await appendRows(client, tables.cases, records.map(caseRow));
  await appendRows(
    client,
    tables.legs,
    records.flatMap((record) => record.legs.map((leg, ordinal) => legRow(record, leg, ordinal))),
  );
  await appendRows(
    client,
    tables.held,
    fresh.flatMap(({ held }) => held.map((fact) => ({ case_code: fact.caseCode, seq: fact.seq, fact }))),
  );
  const known = entries.filter(([, file]) => !isNew(file));
  await saveRecords(
    client,
    tables,
    new Map(known.map(([code, { stored }]) => [code, stored])),
    new Map(known.map(([code, { now }]) => [code, now])),
  );
}
