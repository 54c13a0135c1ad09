import {
  FIGURE_NAMES,
  FIGURES,
  type FigureName,
  FLOW_FIGURES,
  type IndicatorKey,
  type IndicatorQuery,
  OPEN_FIGURES,
  ROLLED_UP_DIMENSIONS,
  STOCK_FIGURES,
} from '@lienthong/indicator';
import type pg from 'pg';
import { columnOf, GRAINS_KEPT, type Grain } from '../roll-up/roll-up-columns.js';
import { LIVE } from '../tables/figure-tables.js';
import { figureSum } from './figure-columns.js';
import { keySql, pageSql, type RowsAsked, type SumsRow } from './figure-rows.js';
import { itemsOf } from './item-columns.js';
import { commonValues, filterSql } from './key-columns.js';
import { populationSql } from './population.sql.js';
import { spansOf } from './spans-of-period.js';

const KEPT: readonly IndicatorKey[] = [...ROLLED_UP_DIMENSIONS, 'month', 'quarter', 'year'];

/** Whether the sums that are kept can answer: they know no division, officer or commune, and by receipt no days. */
export function isRolledUp(query: IndicatorQuery): boolean {
  const { origin: _origin, ...keys } = query.where;
  const spans = spansOf(query.from, query.to, largestOf(query));
  return (
    [...query.by, ...(Object.keys(keys) as IndicatorKey[])].every((key) => KEPT.includes(key)) &&
    spans.every(({ grain }) => GRAINS_KEPT[query.basis].includes(grain))
  );
}

/**
 * The sums of a question, but for percentiles: what happens from the cells of whole years, months and days; what was there at one
 * moment from the items that were there then.
 */
export async function queryRolledUpFigures(
  client: pg.PoolClient,
  query: IndicatorQuery,
  asked: RowsAsked,
): Promise<readonly SumsRow[]> {
  const { from, to, unit, basis, where } = query;
  const filter = filterSql(where, 5);
  const keys = keySql(query);
  const populations = populationSql(unit, basis);
  const stocks = (['carried-over', 'running'] as const).map((population) => {
    const { day, where: condition } = populations[population];
    return `SELECT '${population}' AS population, ${day} AS day, item.* FROM item WHERE ${condition}`;
  });
  const { received } = populations;
  // of a leg no figure stands at a minute, so those that are open need not be looked for
  const open =
    unit === 'case'
      ? [
          `SELECT 'received' AS population, ${received.day} AS day, item.* FROM item WHERE ${received.where} AND ended_at IS NULL`,
        ]
      : [];
  const spans = spansOf(from, to, largestOf(query)).map(
    (span) => `(grain = '${span.grain}' AND starts_on BETWEEN '${span.from}' AND '${span.to}')`,
  );
  const { rows } = await client.query<SumsRow>(
    `WITH item AS NOT MATERIALIZED (${itemsOf(unit)}),
    cell AS NOT MATERIALIZED (
      SELECT starts_on AS day, * FROM ${LIVE.rollUp} WHERE unit = '${unit}' AND basis IN ('ended', '${basis}') AND (${spans.join(' OR ')})
    ),
    stock AS NOT MATERIALIZED (${[...stocks, ...open].join(' UNION ALL ')}),
    part AS (
      SELECT ${[...keys.columns, ...FIGURE_NAMES.map((name) => flowSum(name, basis))]}
      FROM cell WHERE ${filter.condition} ${keys.groupBy}
      UNION ALL
      SELECT ${[...keys.columns, ...FIGURE_NAMES.map(stockSum)]}
      FROM stock WHERE ${filter.condition} ${keys.groupBy}
    ),
    figure AS (
      SELECT ${[...keys.names, ...FIGURE_NAMES.map((name) => `sum("${name}") AS "${name}"`)]} FROM part ${keys.groupBy} ${keys.groupBy && SOMETHING}
    )
    SELECT *, count(*) OVER () AS count, (SELECT sum(completed) FROM cell WHERE basis = '${basis}') AS in_period
    FROM figure ${pageSql(query, asked)}`,
    [...commonValues(query), ...filter.values],
  );
  return rows;
}

/** By receipt, a cell may hold nothing but outcomes that count elsewhere: a row stands for some item. */
const MEMBERS = [
  'received',
  'takenOver',
  'refused',
  'completed',
  'endedOtherwise',
  'carriedOver',
  'running',
] as const satisfies readonly FigureName[];
const SOMETHING = `HAVING ${MEMBERS.map((name) => `sum("${name}")`).join(' + ')} > 0`;

/** The largest stretch of time that lies in one row whole. */
function largestOf({ by, where }: IndicatorQuery): Grain {
  const asked = [...by, ...Object.keys(where)];
  return asked.includes('month') || asked.includes('quarter') ? 'month' : 'year';
}

function flowSum(name: FigureName, basis: IndicatorQuery['basis']): string {
  if (!FLOW_FIGURES.includes(name)) return `0 AS "${name}"`;
  // by the day on which it ended all is in the same cells
  const by = FIGURES[name].of === 'ended' ? basis : 'ended';
  const filter = basis === 'ended' ? '' : `FILTER (WHERE basis = '${by}')`;
  return `coalesce(sum(${columnOf(name)}) ${filter}, 0) AS "${name}"`;
}

const stockSum = (name: FigureName): string =>
  STOCK_FIGURES.includes(name) || OPEN_FIGURES.includes(name) ? figureSum(name) : `0 AS "${name}"`;
