import type { FigureName, IndicatorRow } from '@lienthong/indicator';
import type pg from 'pg';
import type { FigureQuestion } from './figure-question.js';
import { inSnapshot, type StandsOn } from './figure-snapshot.js';
import { queryFigures, type RowsAsked } from './figures.query.js';
import { type ItemsBehind, queryItems } from './items.query.js';

/** Shares of domain.md §3.1 and of the resolution that no fact feeds yet: said, not silently 0. */
const NO_INPUT: readonly string[] = ['reuseShare', 'satisfactionShare'];

/** A table of figures with all that its numbers hang on. */
export interface IndicatorTable extends StandsOn {
  readonly rows: readonly IndicatorRow[];
  readonly total: IndicatorRow | null;
  readonly count: number;
  readonly noInput: readonly string[];
}

/** Figures, their total, and the watermark they stand on. */
export function readIndicators(
  pool: pg.Pool,
  topic: string,
  question: FigureQuestion,
  asked: RowsAsked,
): Promise<IndicatorTable> {
  return inSnapshot(pool, topic, question, async ({ client, standsOn, query }) => {
    if (!query) return { ...standsOn, rows: [], total: null, count: 0, noInput: NO_INPUT };
    const { rows, count } = await queryFigures(client, query, asked);
    const [total = null] =
      query.by.length === 0 ? rows : (await queryFigures(client, { ...query, by: [] }, { offset: 0, limit: 1 })).rows;
    return { ...standsOn, rows, total, count, noInput: NO_INPUT };
  });
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
