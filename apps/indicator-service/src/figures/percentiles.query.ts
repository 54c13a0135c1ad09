import type { IndicatorQuery, Percentiles } from '@lienthong/indicator';
import type pg from 'pg';
import { keySql, keysOf, percentilesOf, type SumsRow } from './figure-rows.js';
import { itemsOf } from './item-columns.js';
import { commonValues, filterSql } from './key-columns.js';
import { populationSql } from './population.sql.js';

const ofMinutes = `WITHIN GROUP (ORDER BY used_minutes) FILTER (WHERE population = 'ended' AND is_completed AND origin = 'own')`;

/** Half, and nine of ten, of what ended with minutes of its own took no longer. */
export const PERCENTILES = [
  `percentile_disc(0.5) ${ofMinutes} AS "medianMinutes"`,
  `percentile_disc(0.9) ${ofMinutes} AS "p90Minutes"`,
];

/** The percentiles of each row of a question, by the text of its keys. They are no sums: every item is looked at. */
export async function queryPercentiles(
  client: pg.PoolClient,
  query: IndicatorQuery,
): Promise<ReadonlyMap<string, Percentiles>> {
  const { by, unit, basis, where } = query;
  const filter = filterSql(where, 5);
  const keys = keySql(query);
  const ended = populationSql(unit, basis).ended;
  const { rows } = await client.query<SumsRow>(
    `WITH item AS NOT MATERIALIZED (${itemsOf(unit)})
    SELECT ${[...keys.columns, ...PERCENTILES]}
    FROM (SELECT 'ended' AS population, ${ended.day} AS day, item.* FROM item WHERE ${ended.where}) AS counted
    WHERE ${filter.condition} ${keys.groupBy}`,
    [...commonValues(query), ...filter.values],
  );
  return new Map(rows.map((row) => [rowId(keysOf(row, by)), percentilesOf(row)]));
}

export const rowId = (keys: Readonly<Record<string, string>>): string => Object.values(keys).join('\0');
