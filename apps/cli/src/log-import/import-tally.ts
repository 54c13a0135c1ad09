import { type ChangedRow, type ImportReport, MOST_NAMED } from './import-report.js';
import type { BadRow } from './log-row.js';

/** Told while an import runs. */
export interface ImportTelling {
  /** @param share of the file, 0…1 */
  read(rows: number, share: number): void;
  wrote(cases: number, facts: number): void;
  bad(row: BadRow): void;
  changed(row: ChangedRow): void;
}

type Sums = Omit<ImportReport, 'source' | 'format' | 'columnsNeverSeen'>;
type Counts = { -readonly [Name in keyof Sums as Sums[Name] extends number ? Name : never]: number };

/** Counts what an import reads and does, names the first bad rows, and tells all of it on the way. */
export class ImportTally {
  private readonly counts: Counts = {
    ...{ cases: 0, events: 0, factsWritten: 0, casesWritten: 0, eventsWritten: 0 },
    ...{ badRowCount: 0, casesLeftOut: 0, changedRowCount: 0 },
  };
  private readToTheEnd = true;
  private readonly badRows: BadRow[] = [];
  private readonly changedRows: ChangedRow[] = [];

  constructor(private readonly telling: ImportTelling) {}

  read(rows: number, share: number): void {
    this.telling.read(rows, share);
  }

  bad(row: BadRow): void {
    this.counts.badRowCount += 1;
    if (row.rule === 'broken-off') this.readToTheEnd = false;
    if (this.badRows.length < MOST_NAMED) this.badRows.push(row);
    this.telling.bad(row);
  }

  leftOut(): void {
    this.counts.casesLeftOut += 1;
  }

  changed(row: ChangedRow): void {
    this.counts.changedRowCount += 1;
    if (this.changedRows.length < MOST_NAMED) this.changedRows.push(row);
    this.telling.changed(row);
  }

  /** A case of the log is in the facts, with what this run wrote of it. */
  taken(events: number, written: { readonly facts: number; readonly events: number }): void {
    this.counts.cases += 1;
    this.counts.events += events;
    this.counts.eventsWritten += written.events;
    if (written.facts > 0) this.counts.casesWritten += 1;
  }

  wrote(facts: number): void {
    this.counts.factsWritten += facts;
    this.telling.wrote(this.counts.casesWritten, this.counts.factsWritten);
  }

  sums(): Sums {
    const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line;
    const { readToTheEnd, badRows, changedRows } = this;
    return { ...this.counts, readToTheEnd, badRows: badRows.sort(byLine), changedRows: changedRows.sort(byLine) };
  }
}
