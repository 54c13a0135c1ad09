import { FIGURES, type FigureName, type IndicatorQuery } from '@lienthong/indicator';
import type { CaseCode, Instant } from '@lienthong/kernel';
import type pg from 'pg';
import { FIGURE_VALUES } from './figure-columns.js';
import { itemsOf } from './item-columns.js';
import { commonValues, filterSql } from './key-columns.js';
import { populationSql } from './population.sql.js';

/** One case or leg behind a figure, with the facts that put it there and what it adds. */
export interface ItemBehind {
  readonly caseCode: CaseCode;
  readonly leg: string | null;
  /** Seqs of the facts in the case's chain: received, and ended where it has. */
  readonly facts: readonly number[];
  readonly value: number;
  readonly agency: string;
  readonly division: string;
  readonly officer: string;
  readonly procedure: string;
  readonly receivedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly timeliness: string | null;
  readonly lateMinutes: number;
}

export interface ItemsBehind {
  readonly items: readonly ItemBehind[];
  readonly count: number;
  /** What all of them add up to: the figure. */
  readonly sum: number;
}

/** The items behind one figure, in the order of their codes; equal to `itemsBehind` of the same records. */
export async function queryItems(
  client: pg.PoolClient,
  query: IndicatorQuery,
  figure: FigureName,
  page: { readonly offset: number; readonly limit: number },
): Promise<ItemsBehind> {
  const { unit, basis, where } = query;
  const population = populationSql(unit, basis)[FIGURES[figure].of];
  const filter = filterSql(where, 5);
  const { rows } = await client.query<ItemBehind & { readonly all: string; readonly sum: string }>(
    `WITH item AS NOT MATERIALIZED (${itemsOf(unit)}),
    behind AS (
      SELECT counted.*, ${FIGURE_VALUES[figure]} AS value
      FROM (SELECT ${population.day} AS day, item.* FROM item WHERE ${population.where}) AS counted
      WHERE ${filter.condition}
    ),
    total AS (SELECT count(*) AS all, coalesce(sum(value), 0) AS sum FROM behind WHERE value <> 0)
    SELECT case_code AS "caseCode", leg, array_remove(ARRAY[received_seq, ended_seq], NULL) AS facts, value::int,
      agency, division, officer, procedure, received_at AS "receivedAt", ended_at AS "endedAt", timeliness,
      late_minutes AS "lateMinutes", "all", sum
    FROM total LEFT JOIN LATERAL (
      SELECT * FROM behind WHERE value <> 0 ORDER BY case_code COLLATE "C", leg COLLATE "C" LIMIT ${page.limit} OFFSET ${page.offset}
    ) AS listed ON true`,
    [...commonValues(query), ...filter.values],
  );
  const items = rows.flatMap(({ all: _all, sum: _sum, ...item }) => (item.caseCode ? [item] : []));
  return { items, count: Number(rows[0]?.all ?? 0), sum: Number(rows[0]?.sum ?? 0) };
}
