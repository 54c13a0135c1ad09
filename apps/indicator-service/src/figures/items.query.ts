import { FIGURES, type FigureName, type IndicatorQuery } from '@lienthong/indicator';
import type { CaseCode, Instant } from '@lienthong/kernel';
import type pg from 'pg';
import { FIGURE_VALUES } from './figure-columns.js';
import { itemsOf } from './item-columns.js';
import { commonValues, filterSql } from './key-columns.js';
import { populationSql } from './population.sql.js';
import { throughCursor } from './row-cursor.js';

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

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The items behind one figure, in the order of their codes; equal to `itemsBehind` of the same records. */
export async function queryItems(
  client: pg.PoolClient,
  query: IndicatorQuery,
  figure: FigureName,
  page: Page,
): Promise<ItemsBehind> {
  const { behind, values } = behindSql(query, figure);
  const { rows } = await client.query<ItemBehind & { readonly all: string; readonly sum: string }>(
    `WITH ${behind},
    total AS (SELECT count(*) AS all, coalesce(sum(value), 0) AS sum FROM behind WHERE value <> 0)
    SELECT ${COLUMNS}, "all", sum
    FROM total LEFT JOIN LATERAL (${listed(page)}) AS listed ON true`,
    values,
  );
  const items = rows.flatMap(({ all: _all, sum: _sum, ...item }) => (item.caseCode ? [item] : []));
  return { items, count: Number(rows[0]?.all ?? 0), sum: Number(rows[0]?.sum ?? 0) };
}

/** The same items through a cursor. */
export function streamItems(
  client: pg.PoolClient,
  query: IndicatorQuery,
  figure: FigureName,
  page: Page,
): AsyncGenerator<ItemBehind> {
  const { behind, values } = behindSql(query, figure);
  return throughCursor(client, `WITH ${behind} SELECT ${COLUMNS} FROM (${listed(page)}) AS listed`, values);
}

const COLUMNS = `case_code AS "caseCode", leg, array_remove(ARRAY[received_seq, ended_seq], NULL) AS facts, value::int,
  agency, division, officer, procedure, received_at AS "receivedAt", ended_at AS "endedAt", timeliness, late_minutes AS "lateMinutes"`;

const listed = ({ offset, limit }: Page): string =>
  `SELECT * FROM behind WHERE value <> 0 ORDER BY case_code COLLATE "C", leg COLLATE "C" LIMIT ${limit} OFFSET ${offset}`;

function behindSql(query: IndicatorQuery, figure: FigureName) {
  const { where, unit, basis } = query;
  const population = populationSql(unit, basis)[FIGURES[figure].of];
  const filter = filterSql(where, 5);
  return {
    behind: `item AS NOT MATERIALIZED (${itemsOf(unit)}),
    behind AS (
      SELECT counted.*, ${FIGURE_VALUES[figure]} AS value
      FROM (SELECT ${population.day} AS day, item.* FROM item WHERE ${population.where}) AS counted
      WHERE ${filter.condition}
    )`,
    values: [...commonValues(query), ...filter.values],
  };
}
