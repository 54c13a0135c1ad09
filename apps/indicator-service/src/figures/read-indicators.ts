import { type FigureName, type IndicatorQuery, type IndicatorRow, totalOf } from '@lienthong/indicator';
import type pg from 'pg';
import type { FigureQuestion } from './figure-question.js';
import type { RowsAsked } from './figure-rows.js';
import { inSnapshot, type StandsOn } from './figure-snapshot.js';
import { queryFigures } from './figures.query.js';
import { type ItemsBehind, queryItems } from './items.query.js';
import { queryPercentiles } from './percentiles.query.js';
import { type RatedRow, withSatisfaction } from './satisfaction.js';

/** Shares of domain.md §3.1 and of the resolution that no fact feeds yet: said, not silently 0. */
const NO_INPUT: readonly string[] = ['reuseShare'];

/** A table of figures with all that its numbers hang on. */
export interface IndicatorTable extends StandsOn {
  readonly rows: readonly RatedRow[];
  readonly total: RatedRow | null;
  readonly count: number;
  readonly noInput: readonly string[];
  /** Figures that are null because there are too many items to work them out unasked. */
  readonly leftOut: readonly string[];
}

/** Figures, their total, and the watermark they stand on. */
export function readIndicators(
  pool: pg.Pool,
  topic: string,
  question: FigureQuestion,
  asked: RowsAsked,
): Promise<IndicatorTable> {
  return inSnapshot(pool, topic, question, async ({ client, standsOn, query }) => {
    if (!query) return { ...standsOn, rows: [], total: null, count: 0, noInput: NO_INPUT, leftOut: [] };
    const { rows, count, leftOut = [] } = await queryFigures(client, query, asked);
    const isWhole = asked.offset === 0 && rows.length === count;
    const total = isWhole ? await totalOfRows(client, query, rows, leftOut) : undefined;
    const whole = async () =>
      (await queryFigures(client, { ...query, by: [] }, { ...asked, offset: 0, limit: 1 })).rows;
    const [all = null] = total ? [total] : await whole();
    const rated = withSatisfaction(query.to);
    return {
      ...standsOn,
      rows: rows.map(rated),
      total: all && rated(all),
      count,
      noInput: NO_INPUT,
      leftOut,
    };
  });
}

/** Of all rows of a table; sums need not be asked for again. */
async function totalOfRows(
  client: pg.PoolClient,
  query: IndicatorQuery,
  rows: readonly IndicatorRow[],
  leftOut: readonly string[],
): Promise<IndicatorRow> {
  const [only] = query.by.length === 0 ? rows : [];
  if (only) return only;
  const total = totalOf(rows);
  if (leftOut.length > 0 || total.completed === total.withoutMinutes) return total;
  const [times] = (await queryPercentiles(client, { ...query, by: [] })).values();
  return { ...total, ...times };
}

export interface IndicatorItems extends StandsOn, ItemsBehind {
  readonly figure: FigureName;
}

/** The cases or legs behind one figure. */
export function readItems(
  pool: pg.Pool,
  topic: string,
  question: FigureQuestion,
  figure: FigureName,
  page: { readonly offset: number; readonly limit: number },
): Promise<IndicatorItems> {
  return inSnapshot(pool, topic, question, async ({ client, standsOn, query }) => {
    const behind = query ? await queryItems(client, query, figure, page) : { items: [], count: 0, sum: 0 };
    return { ...standsOn, figure, ...behind };
  });
}
