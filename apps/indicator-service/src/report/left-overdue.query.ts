import type { IndicatorQuery } from '@lienthong/indicator';
import type pg from 'pg';
import { FIGURE_VALUES } from '../figures/figure-columns.js';
import { itemsOf } from '../figures/item-columns.js';
import { commonValues, filterSql, KEY_COLUMNS } from '../figures/key-columns.js';

/** Equal to `isLeft` of @lienthong/indicator. */
const LEFT = `NOT was_refused AND received_on IS NOT NULL AND there @> $2::date AND coalesce(taken_over_on, received_on) <= $2
  AND (ended_on IS NULL OR ended_on > $2)`;

/** How many of what is left when the period was over are overdue at the minute of the question, by the key of their row. */
export async function queryLeftOverdue(
  client: pg.PoolClient,
  query: IndicatorQuery,
): Promise<ReadonlyMap<string, number>> {
  const { condition, values } = filterSql(query.where, 5);
  const key = query.by.length > 0 ? query.by.map((name) => KEY_COLUMNS[name]).join(` || ' / ' || `) : `''`;
  const { rows } = await client.query<{ key: string; overdue: number }>(
    `WITH item AS NOT MATERIALIZED (${itemsOf(query.unit)})
    SELECT ${key} AS key, sum(${FIGURE_VALUES.runningOverdue})::int AS overdue
    FROM (SELECT received_on AS day, item.* FROM item WHERE ${LEFT}) AS left_over WHERE ${condition} GROUP BY 1`,
    [...commonValues(query), ...values],
  );
  return new Map(rows.map(({ key: name, overdue }) => [name, overdue]));
}
