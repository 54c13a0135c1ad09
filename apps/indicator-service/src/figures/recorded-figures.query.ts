import { FIGURE_NAMES, type IndicatorQuery, type Population } from '@lienthong/indicator';
import type pg from 'pg';
import { figureSum } from './figure-columns.js';
import { type FigureRows, keySql, pageSql, percentilesOf, type RowsAsked, rowOf, type SumsRow } from './figure-rows.js';
import { itemsOf } from './item-columns.js';
import { commonValues, filterSql } from './key-columns.js';
import { PERCENTILES } from './percentiles.query.js';
import { populationSql } from './population.sql.js';

/** The figures from the records themselves, whatever is asked. */
export async function queryRecordedFigures(
  client: pg.PoolClient,
  query: IndicatorQuery,
  asked: RowsAsked,
): Promise<FigureRows> {
  const { by, unit, basis, where } = query;
  const filter = filterSql(where, 5);
  const keys = keySql(query);
  const populations = Object.entries(populationSql(unit, basis)) as [Population, { where: string; day: string }][];
  const { rows } = await client.query<SumsRow>(
    `WITH item AS NOT MATERIALIZED (${itemsOf(unit)}),
    counted AS NOT MATERIALIZED (
      ${populations.map(([name, sql]) => `SELECT '${name}' AS population, ${sql.day} AS day, item.* FROM item WHERE ${sql.where}`).join('\n      UNION ALL ')}
    ),
    figure AS (
      SELECT ${[...keys.columns, ...FIGURE_NAMES.map(figureSum), ...PERCENTILES].join(',\n        ')}
      FROM counted WHERE ${filter.condition}
      ${keys.groupBy}
    )
    SELECT *, count(*) OVER () AS count FROM figure ${pageSql(query, asked)}`,
    [...commonValues(query), ...filter.values],
  );
  return { rows: rows.map((row) => rowOf(row, by, percentilesOf(row))), count: Number(rows[0]?.count ?? 0) };
}
