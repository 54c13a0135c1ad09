import {
  FIGURES,
  FLOW_FIGURES,
  INDICATOR_BASES,
  INDICATOR_UNITS,
  type IndicatorBasis,
  type IndicatorUnit,
  type Population,
} from '@lienthong/indicator';
import type pg from 'pg';
import { flowValue } from '../figures/figure-columns.js';
import { itemsOf } from '../figures/item-columns.js';
import { populationSql } from '../figures/population.sql.js';
import type { FigureTables } from '../tables/figure-tables.js';
import { CELL_KEYS, GRAINS_KEPT, SUMMED } from './roll-up-columns.js';

const ALWAYS = ['1000-01-01', '9999-12-31'];
const FLOWS: Readonly<Record<IndicatorBasis, readonly Population[]>> = {
  ended: ['received', 'taken-over', 'refused', 'ended'],
  received: ['ended'],
};
const COLUMNS = [...CELL_KEYS, ...SUMMED];
const PLACE = 'agency, procedure, field, channel, origin';

/** Adds the records up into an empty roll-up: what `moveRollUp` gives record by record, in one go. */
export async function fillRollUp(client: pg.PoolClient, tables: FigureTables): Promise<void> {
  // all cells of a unit fit into memory, and in the order of their key they go into its index one after the other
  await client.query(`SET LOCAL work_mem = '128MB'`);
  for (const unit of INDICATOR_UNITS)
    for (const basis of INDICATOR_BASES) await client.query(smallest(unit, basis, tables), ALWAYS);
  for (const basis of INDICATOR_BASES)
    for (const [index, grain] of GRAINS_KEPT[basis].slice(1).entries())
      await client.query(
        `INSERT INTO ${tables.rollUp} (${COLUMNS})
         SELECT unit, '${grain}', date_trunc('${grain}', starts_on)::date AS start, basis, ${PLACE}, ${SUMMED.map((column) => `sum(${column})`)}
         FROM ${tables.rollUp} WHERE basis = '${basis}' AND grain = '${GRAINS_KEPT[basis][index]}' GROUP BY unit, start, basis, ${PLACE} ORDER BY unit, start, ${PLACE}`,
      );
  await client.query(`ANALYZE ${tables.rollUp}`);
}

/** The cells of the smallest grain, from the records themselves. */
function smallest(unit: IndicatorUnit, basis: IndicatorBasis, tables: FigureTables): string {
  const flows = FLOWS[basis].map((population) => {
    const { day, where } = populationSql(unit, basis)[population];
    return `SELECT '${population}' AS population, ${day} AS day, item.* FROM item WHERE ${where}`;
  });
  const [grain] = GRAINS_KEPT[basis];
  const sums = FLOW_FIGURES.map(
    (name) => `coalesce(sum(${flowValue(name)}) FILTER (WHERE population = '${FIGURES[name].of}'), 0)`,
  );
  return `INSERT INTO ${tables.rollUp} (${COLUMNS})
    WITH item AS NOT MATERIALIZED (${itemsOf(unit, tables)}), flow AS (${flows.join(' UNION ALL ')})
    SELECT '${unit}', '${grain}', date_trunc('${grain}', day)::date AS start, '${basis}', ${PLACE}, count(*), ${sums}
    FROM flow GROUP BY start, ${PLACE} ORDER BY start, ${PLACE}`;
}
