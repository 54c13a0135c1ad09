/** A row of a log: of a CSV a record, of an XES an event with its trace. */
export interface LogRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** What stands in a column; undefined where there is no such column or attribute. */
  value(column: string): string | undefined;
}

/** Why a row was left out. `differs`: it says something else of its case than an earlier row. */
export type RowRule = 'broken-off' | 'csv' | 'columns' | 'required' | 'time' | 'label' | 'not-coded' | 'differs';

/** A row that was left out. It repeats no value: one may be anything, also a name. */
export interface BadRow {
  readonly line: number;
  readonly column?: string;
  readonly rule: RowRule;
}

export const isBad = (read: object): read is BadRow => 'rule' in read;

/** The log as it is read: rows, and what is no row. */
export type LogRows = AsyncIterable<LogRow | BadRow>;
