import type { IndicatorQuery } from '@lienthong/indicator';
import type pg from 'pg';
import { type FigureRows, keysOf, NO_PERCENTILES, type RowsAsked, rowOf } from './figure-rows.js';
import { queryPercentiles, rowId } from './percentiles.query.js';
import { queryRecordedFigures } from './recorded-figures.query.js';
import { isRolledUp, queryRolledUpFigures } from './rolled-up-figures.query.js';

/** What may have ended in a period whose percentiles are worked out unasked: they are no sums, and of millions they take seconds. */
const MOST_ITEMS = 50_000;

/**
 * The figures in the database's words; equal to `figuresOf` of the same records, but that percentiles of very many items are left
 * out. From the sums by day where they know what is asked, else from the records.
 */
export async function queryFigures(
  client: pg.PoolClient,
  query: IndicatorQuery,
  asked: RowsAsked,
): Promise<FigureRows> {
  if (!isRolledUp(query)) return queryRecordedFigures(client, query, asked);
  const rows = await queryRolledUpFigures(client, query, asked);
  const { count, in_period: ended } = rows[0] ?? {};
  const leftOut = asked.percentiles === false || (Number(ended ?? 0) > MOST_ITEMS && !asked.percentiles);
  const times = leftOut || Number(ended ?? 0) === 0 ? new Map() : await queryPercentiles(client, query);
  return {
    rows: rows.map((row) => rowOf(row, query.by, times.get(rowId(keysOf(row, query.by))) ?? NO_PERCENTILES)),
    count: Number(count ?? 0),
    ...(leftOut && { leftOut: ['medianMinutes', 'p90Minutes'] }),
  };
}
