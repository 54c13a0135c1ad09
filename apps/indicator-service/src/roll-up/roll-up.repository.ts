import { type CaseFile, type Contribution, contributionChange, FLOW_FIGURES } from '@lienthong/indicator';
import type { PlainDate } from '@lienthong/kernel';
import type pg from 'pg';
import type { FigureTables } from '../tables/figure-tables.js';
import { CELL_KEYS, columnOf, GRAINS_KEPT, type Grain, SUMMED } from './roll-up-columns.js';

type Cell = Record<string, string | number>;

const startOf: Readonly<Record<Grain, (day: PlainDate) => string>> = {
  day: (day) => day,
  month: (day) => `${day.slice(0, 7)}-01`,
  year: (day) => `${day.slice(0, 4)}-01-01`,
};

/** Moves the sums from what cases were to what they are, in the transaction that writes the cases. */
export async function moveRollUp(
  client: pg.PoolClient,
  tables: FigureTables,
  before: ReadonlyMap<string, CaseFile>,
  after: ReadonlyMap<string, CaseFile>,
): Promise<void> {
  const cells = new Map<string, Cell>();
  for (const [code, { record }] of after) {
    const was = before.get(code)?.record;
    if (record === was) continue;
    const { gone, come } = contributionChange(was, record);
    add(cells, gone, -1);
    add(cells, come, 1);
  }
  // always in the same order: whoever writes the same cells beside us waits for us, and we for nobody who waits for us
  const changed = [...cells]
    .filter(([, cell]) => SUMMED.some((column) => cell[column] !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell);
  if (changed.length === 0) return;
  await client.query({
    name: `move ${tables.rollUp}`,
    text: `INSERT INTO ${tables.rollUp} AS cell (${[...CELL_KEYS, ...SUMMED]})
      SELECT ${[...CELL_KEYS, ...SUMMED]} FROM jsonb_populate_recordset(NULL::${tables.rollUp}, $1)
      ON CONFLICT (${CELL_KEYS}) DO UPDATE SET ${SUMMED.map((column) => `${column} = cell.${column} + EXCLUDED.${column}`)}`,
    values: [JSON.stringify(changed)],
  });
  const poorer = changed.filter(({ contributions }) => Number(contributions) < 0);
  if (poorer.length === 0) return;
  await client.query({
    name: `empty ${tables.rollUp}`,
    text: `DELETE FROM ${tables.rollUp} AS cell USING jsonb_populate_recordset(NULL::${tables.rollUp}, $1) AS poorer
      WHERE ${CELL_KEYS.map((key) => `cell.${key} = poorer.${key}`).join(' AND ')} AND cell.contributions = 0`,
    values: [JSON.stringify(poorer)],
  });
}

function add(cells: Map<string, Cell>, contributions: readonly Contribution[], sign: 1 | -1): void {
  for (const contribution of contributions)
    for (const grain of GRAINS_KEPT[contribution.basis]) {
      const cell = cellOf(cells, contribution, grain);
      (cell.contributions as number) += sign;
      for (const [name, value] of Object.entries(contribution.figures))
        (cell[COLUMNS.get(name) as string] as number) += sign * value;
    }
}

const COLUMNS: ReadonlyMap<string, string> = new Map(FLOW_FIGURES.map((name) => [name, columnOf(name)]));
const NOTHING: Cell = Object.fromEntries(SUMMED.map((column) => [column, 0]));

function cellOf(cells: Map<string, Cell>, { unit, basis, day, at, origin }: Contribution, grain: Grain): Cell {
  const { agency, procedure, field, channel } = at;
  const keys = { unit, grain, starts_on: startOf[grain](day), basis, agency, procedure, field, channel, origin };
  const id = Object.values(keys).join('\0');
  const cell = cells.get(id) ?? { ...keys, ...NOTHING };
  cells.set(id, cell);
  return cell;
}
