import type { Instant } from '@lienthong/kernel';

export type DocumentLanguage = 'vi' | 'en';

/** How the cells of a column are to be read: a share is 0…1, minutes are working minutes, points have two decimals, date and instant the kernel's own texts. */
export type ColumnKind = 'text' | 'count' | 'points' | 'share' | 'minutes' | 'date' | 'instant';

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
}

/** Nothing is known: the cell is empty. */
export type Cell = string | number | null | undefined;
export type Row = Readonly<Record<string, Cell>>;

/** What travels with a table, so that its numbers can be argued with by nobody who has only the paper. */
export interface DocumentNote {
  readonly title: string;
  /** What was asked, in words. */
  readonly filter: string;
  /** What a row counts. */
  readonly unit?: string;
  /** Latest moment of recording among the facts behind it, an ISO 8601 text; null before the first fact. */
  readonly watermark: string | null;
  /** Version of the definitions by which the figures are computed. */
  readonly definitionVersion: string;
  /** Also the date inside the file: the same table made at the same minute is the same bytes. */
  readonly madeAt: Instant;
}

/** How many rows are in the document, of how many that were asked for. */
export interface Extent {
  readonly rows: number;
  readonly of: number;
}

/** A table, ready to be written down. */
export interface TableDocument {
  readonly language: DocumentLanguage;
  readonly note: DocumentNote;
  readonly columns: readonly Column[];
  /** At least `extent.rows` of them; what comes after is not read. */
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
  readonly extent: Extent;
  /** Of all that was asked for; written under the rows. */
  readonly total?: Row;
}
