import type { Changed } from './additions.js';
import type { BadRow } from './log-row.js';

/** A row of a case that was imported before, and says something else now. */
export interface ChangedRow {
  readonly line: number;
  readonly caseCode: string;
  readonly what: Changed['what'];
}

/** How many rows are named one by one; all are counted, and all are told while the import runs. */
export const MOST_NAMED = 1_000;

/** What an import read and did. */
export interface ImportReport {
  readonly source: string;
  readonly format: 'csv' | 'xes';
  /** Cases and events of the log that are in the facts now, imported now or before. */
  readonly cases: number;
  readonly events: number;
  /** What this run wrote of it. */
  readonly factsWritten: number;
  readonly casesWritten: number;
  readonly eventsWritten: number;
  /** False where the file broke off: what came after is not known. */
  readonly readToTheEnd: boolean;
  readonly badRowCount: number;
  readonly badRows: readonly BadRow[];
  /** Cases of which no row could be used. */
  readonly casesLeftOut: number;
  readonly changedRowCount: number;
  readonly changedRows: readonly ChangedRow[];
  /** Columns that the mapping names and that no row had. */
  readonly columnsNeverSeen: readonly string[];
}
