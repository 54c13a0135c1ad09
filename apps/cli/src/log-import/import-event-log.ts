import { createHmac } from 'node:crypto';
import type { ImportedCases } from '@lienthong/case-store';
import { CaseSpool } from './case-spool.js';
import { BATCH, CaseWriter } from './case-writer.js';
import type { ImportReport } from './import-report.js';
import { ImportTally, type ImportTelling } from './import-tally.js';
import { isBad } from './log-row.js';
import type { Mapping } from './mapping.schema.js';
import type { OpenLog } from './open-log.js';
import { RowReader } from './row-reader.js';

/** Rows between two words of progress. */
const STRIDE = 10_000;

/**
 * Makes facts of the cases of a log, in memory that does not grow with it: rows go to disk by case, then case by case
 * into the facts. What is known already is left as it is, so it may be run again, also after it was killed half-way.
 *
 * @throws {ImportRunning} while another import of the source is at work
 */
export function importEventLog(
  log: OpenLog,
  { mapping, source }: { readonly mapping: Mapping; readonly source: string },
  store: ImportedCases,
  telling: ImportTelling,
  batch = BATCH,
): Promise<ImportReport> {
  return store.exclusively(source, async () => {
    const salt = await store.saltOf(source);
    const reader = new RowReader(mapping, (officer) => opaqueId(source, salt, officer));
    const tally = new ImportTally(telling);
    const spool = new CaseSpool();
    try {
      await readInto(spool, log, reader, tally);
      const writer = new CaseWriter({ mapping, source, store, tally, batch });
      for await (const rows of spool.cases()) await writer.take(rows);
      await writer.flush();
    } finally {
      await spool.close();
    }
    return { source, format: log.format, ...tally.sums(), columnsNeverSeen: reader.neverSeen };
  });
}

async function readInto(spool: CaseSpool, log: OpenLog, reader: RowReader, tally: ImportTally): Promise<void> {
  let rows = 0;
  for await (const row of log.rows) {
    const read = isBad(row) ? row : reader.read(row);
    if (isBad(read)) tally.bad(read);
    else await spool.add(read);
    rows += 1;
    if (rows % STRIDE === 0) tally.read(rows, log.progress());
  }
  tally.read(rows, 1);
}

/**
 * The id that stands for an officer: the same for the same officer of the source, and for nobody who has not its salt a
 * way back to the name. Once the salt is deleted there is none at all.
 */
function opaqueId(source: string, salt: string, officer: string): string {
  return `${source}:${createHmac('sha256', salt).update(officer).digest('hex').slice(0, 16)}`;
}
