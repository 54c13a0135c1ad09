import { FIGURES, FLOW_FIGURES, INDICATOR_UNITS, type IndicatorBasis, type Population } from '@lienthong/indicator';
import type pg from 'pg';
import { flowValue } from '../figures/figure-columns.js';
import { itemsOf } from '../figures/item-columns.js';
import { populationSql } from '../figures/population.sql.js';
import type { FigureTables } from '../tables/figure-tables.js';
import { CELL_KEYS, GRAINS, SUMMED } from './roll-up-columns.js';

const ALWAYS = ['1000-01-01', '9999-12-31'];
const FLOWS: Readonly<Record<IndicatorBasis, readonly Population[]>> = {
  ended: ['received', 'taken-over', 'refused', 'ended'],
  received: ['ended'],
};

/** Adds the records up into an empty roll-up: what `moveRollUp` gives record by record, in one go. */
export async function fillRollUp(client: pg.PoolClient, tables: FigureTables): Promise<void> {
  const columns = [...CELL_KEYS, ...SUMMED];
  for (const unit of INDICATOR_UNITS) {
    const flows = (Object.keys(FLOWS) as IndicatorBasis[]).flatMap((basis) =>
      FLOWS[basis].map((population) => {
        const { day, where } = populationSql(unit, basis)[population];
        return `SELECT '${basis}' AS basis, '${population}' AS population, ${day} AS day, item.* FROM item WHERE ${where}`;
      }),
    );
    await client.query(
      `INSERT INTO ${tables.rollUp} (${columns})
       WITH item AS NOT MATERIALIZED (${itemsOf(unit, tables)}), flow AS (${flows.join('\n UNION ALL ')})
       SELECT '${unit}', 'day', day, basis, agency, procedure, field, channel, origin, count(*), ${FLOW_FIGURES.map(
         (name) => `coalesce(sum(${flowValue(name)}) FILTER (WHERE population = '${FIGURES[name].of}'), 0)`,
       )}
       FROM flow GROUP BY day, basis, agency, procedure, field, channel, origin`,
      ALWAYS,
    );
  }
  for (const [index, grain] of GRAINS.slice(1).entries())
    await client.query(
      `INSERT INTO ${tables.rollUp} (${columns})
       SELECT unit, '${grain}', date_trunc('${grain}', starts_on)::date AS starts_on, basis, agency, procedure, field, channel, origin,
         ${SUMMED.map((column) => `sum(${column})`)}
       FROM ${tables.rollUp} WHERE grain = '${GRAINS[index]}'
       GROUP BY unit, date_trunc('${grain}', starts_on), basis, agency, procedure, field, channel, origin`,
    );
}
