import {
  FIGURE_NAMES,
  type FigureName,
  type IndicatorCounts,
  type IndicatorKey,
  type IndicatorQuery,
  type IndicatorRow,
  indicatorRow,
  type Percentiles,
} from '@lienthong/indicator';
import { KEY_COLUMNS } from './key-columns.js';

/** Which rows of a table of figures, in which order; without a figure: by their keys. */
export interface RowsAsked {
  readonly sort?: { readonly by: FigureName; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
  /** Percentiles of however many items; false: none, for who reads sums alone. */
  readonly percentiles?: boolean;
}

export interface FigureRows {
  readonly rows: readonly IndicatorRow[];
  /** Of the whole table, whatever part of it was asked for. */
  readonly count: number;
  /** Figures that are null because there are too many items to work them out unasked. */
  readonly leftOut?: readonly string[];
}

/** A row of sums as the database gives it: keys `k0`, `k1` …, figures by their names. */
export type SumsRow = Readonly<Record<string, string | null>>;

export const NO_PERCENTILES: Percentiles = { medianMinutes: null, p90Minutes: null };

/** Keys of a question as columns `k0`, `k1` …, and how rows are brought together by them. */
export function keySql({ by }: Pick<IndicatorQuery, 'by'>) {
  const names = by.map((_, index) => `k${index}`);
  return {
    columns: by.map((key, index) => `${KEY_COLUMNS[key]} COLLATE "C" AS k${index}`),
    names,
    groupBy: names.length > 0 ? `GROUP BY ${names}` : '',
  };
}

/** The order and the part of the rows that are asked for. */
export function pageSql({ by }: IndicatorQuery, { sort, offset, limit }: RowsAsked): string {
  const order = [
    ...(sort ? [`"${sort.by}" ${sort.descending ? 'DESC' : 'ASC'}`] : []),
    ...by.map((_, index) => `k${index}`),
  ];
  return `${order.length > 0 ? `ORDER BY ${order}` : ''} LIMIT ${limit} OFFSET ${offset}`;
}

export const keysOf = (row: SumsRow, by: readonly IndicatorKey[]): IndicatorRow['keys'] =>
  Object.fromEntries(by.map((key, index) => [key, row[`k${index}`] ?? '']));

export function percentilesOf(row: SumsRow): Percentiles {
  const minutes = (name: string) => (row[name] == null ? null : Number(row[name]));
  return { medianMinutes: minutes('medianMinutes'), p90Minutes: minutes('p90Minutes') };
}

export function rowOf(row: SumsRow, by: readonly IndicatorKey[], times: Percentiles): IndicatorRow {
  const counts = Object.fromEntries(FIGURE_NAMES.map((name) => [name, Number(row[name])])) as IndicatorCounts;
  return indicatorRow(keysOf(row, by), counts, times);
}
