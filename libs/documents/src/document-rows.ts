import { setImmediate as others } from 'node:timers/promises';
import { DomainError } from '@lienthong/kernel';
import type { Row, TableDocument } from './table-document.js';

/** Fewer rows came than the note of the document says. */
export class RowsMissing extends DomainError {
  readonly code = 'documents.rows-missing';
}

/** So many rows are written in one go: then whoever else waits for this process has his turn. */
const AT_ONCE = 500;

/**
 * The rows that belong into the document.
 * @throws {RowsMissing} after the last one, when they are fewer than its note says: the document is worth nothing then
 */
export async function* documentRows({ rows, extent }: TableDocument): AsyncGenerator<Row> {
  let written = 0;
  if (extent.rows > 0)
    for await (const row of rows) {
      yield row;
      written += 1;
      if (written % AT_ONCE === 0) await others();
      if (written === extent.rows) break;
    }
  if (written < extent.rows)
    throw new RowsMissing(`${written} rows came of ${extent.rows}`, { rows: written, wanted: extent.rows });
}
