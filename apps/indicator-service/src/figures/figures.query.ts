import {
  FIGURE_NAMES,
  type FigureName,
  type IndicatorCounts,
  type IndicatorKey,
  type IndicatorQuery,
  type IndicatorRow,
  indicatorRow,
  type Population,
} from '@lienthong/indicator';
import type pg from 'pg';
import { figureSum } from './figure-columns.js';
import { itemsOf } from './item-columns.js';
import { commonValues, filterSql, KEY_COLUMNS } from './key-columns.js';
import { populationSql } from './population.sql.js';

/** Which rows of a table of figures, in which order; without a figure: by their keys. */
export interface RowsAsked {
  readonly sort?: { readonly by: FigureName; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

export interface FigureRows {
  readonly rows: readonly IndicatorRow[];
  /** Of the whole table, whatever part of it was asked for. */
  readonly count: number;
}

type SumsRow = Record<string, string | null>;

/** The figures in the database's words; equal to `figuresOf` of the same records. */
export async function queryFigures(
  client: pg.PoolClient,
  query: IndicatorQuery,
  { sort, offset, limit }: RowsAsked,
): Promise<FigureRows> {
  const { by, unit, basis, where } = query;
  const filter = filterSql(where, 5);
  const populations = Object.entries(populationSql(unit, basis)) as [Population, { where: string; day: string }][];
  const keys = by.map((key, index) => `${KEY_COLUMNS[key]} COLLATE "C" AS k${index}`);
  const inOrder = [
    ...(sort ? [`"${sort.by}" ${sort.descending ? 'DESC' : 'ASC'}`] : []),
    ...by.map((_, index) => `k${index}`),
  ];
  const { rows } = await client.query<SumsRow>(
    `WITH item AS NOT MATERIALIZED (${itemsOf(unit)}),
    counted AS NOT MATERIALIZED (
      ${populations.map(([name, sql]) => `SELECT '${name}' AS population, ${sql.day} AS day, item.* FROM item WHERE ${sql.where}`).join('\n      UNION ALL ')}
    ),
    figure AS (
      SELECT ${[...keys, ...FIGURE_NAMES.map(figureSum), ...PERCENTILES].join(',\n        ')}
      FROM counted WHERE ${filter.condition}
      ${by.length > 0 ? `GROUP BY ${by.map((_, index) => `k${index}`)}` : ''}
    )
    SELECT *, count(*) OVER () AS count FROM figure
    ${inOrder.length > 0 ? `ORDER BY ${inOrder}` : ''} LIMIT ${limit} OFFSET ${offset}`,
    [...commonValues(query), ...filter.values],
  );
  return { rows: rows.map((row) => rowOf(row, by)), count: Number(rows[0]?.count ?? 0) };
}

const ofMinutes = `WITHIN GROUP (ORDER BY used_minutes) FILTER (WHERE population = 'ended' AND is_completed AND origin = 'own')`;
const PERCENTILES = [
  `percentile_disc(0.5) ${ofMinutes} AS "medianMinutes"`,
  `percentile_disc(0.9) ${ofMinutes} AS "p90Minutes"`,
];

function rowOf(row: SumsRow, by: readonly IndicatorKey[]): IndicatorRow {
  const counts = Object.fromEntries(FIGURE_NAMES.map((name) => [name, Number(row[name])])) as IndicatorCounts;
  const minutes = (name: string) => (row[name] == null ? null : Number(row[name]));
  return indicatorRow(Object.fromEntries(by.map((key, index) => [key, row[`k${index}`] ?? ''])), counts, {
    medianMinutes: minutes('medianMinutes'),
    p90Minutes: minutes('p90Minutes'),
  });
}
