import type { PlainDate, ProcedureCode } from '@lienthong/kernel';
import type { StoreAccess } from '../command/command-slip.js';
import { VersionRetired } from '../store.errors.js';

/**
 * From that day on a version takes no new case; those that run stay on it. Said twice it is done already.
 * @returns whether it is new
 * @throws {ProcedureUnknown} when the version is not published
 * @throws {VersionRetired} when it was retired from another day on
 */
export async function retireVersion(
  { pool, clock, registry }: StoreAccess,
  code: ProcedureCode,
  version: number,
  on: PlainDate,
): Promise<boolean> {
  await registry.definition(code, version);
  const { rowCount } = await pool.query(
    `INSERT INTO cases.procedure_retirement (code, version, retired_on, recorded_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [code, version, on, new Date(await clock.now()).toISOString()],
  );
  if (rowCount === 1) return true;
  const { rows } = await pool.query<{ retired_on: string }>(
    'SELECT retired_on::text FROM cases.procedure_retirement WHERE code = $1 AND version = $2',
    [code, version],
  );
  const [row] = rows;
  if (row?.retired_on !== on) throw new VersionRetired(code, version, row?.retired_on ?? '');
  return false;
}
