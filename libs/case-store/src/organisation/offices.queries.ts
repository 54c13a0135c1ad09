import { randomUUID } from 'node:crypto';
import type { AgencyCode, Instant, OfficerId } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import type { Pool } from 'pg';
import { momentIn } from '../read-model/case-item.js';
import type { OfficeCode, OfficeHolding } from './office.js';

interface Row {
  readonly agency: AgencyCode;
  readonly office: OfficeCode;
  readonly officer: OfficerId;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
}

/** Who holds an office of an agency at a moment, or will. */
export async function readHoldings(pool: Pool, agency: AgencyCode, at: Instant): Promise<readonly OfficeHolding[]> {
  const { rows } = await pool.query<Row>({
    name: 'office-holdings',
    text: `SELECT agency, office, officer, valid_from, valid_to FROM cases.office_holding
      WHERE agency = $1 AND (valid_to IS NULL OR (valid_to > $2 AND valid_to > valid_from)) ORDER BY office, valid_from, officer`,
    values: [agency, at],
  });
  return rows.map(({ valid_from: from, valid_to: to, ...row }) => ({
    ...row,
    from: momentIn(from),
    ...(to ? { to: momentIn(to) } : {}),
  }));
}

/** Puts an officer into an office. One person holds it, except for deputies: whoever held it before leaves at that moment. */
export async function writeHolding(pool: Pool, holding: OfficeHolding, recordedAt: string): Promise<void> {
  const { agency, office, officer, from, to } = holding;
  await inTransaction(pool, async (client) => {
    // two appointments to one office at once take their turns
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${agency} ${office}`]);
    await client.query(
      `UPDATE cases.office_holding SET valid_to = $4
       WHERE agency = $1 AND office = $2 AND (officer = $3 OR $2 <> 'deputy')
         AND valid_from <= $4 AND (valid_to IS NULL OR valid_to > $4)`,
      [agency, office, officer, from],
    );
    await client.query(
      `INSERT INTO cases.office_holding (id, agency, office, officer, valid_from, valid_to, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), agency, office, officer, from, to ?? null, recordedAt],
    );
  });
}

/** Ends what an officer holds of an office at a moment. @returns whether he held it */
export async function endHolding(
  pool: Pool,
  { agency, office, officer }: Pick<OfficeHolding, 'agency' | 'office' | 'officer'>,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE cases.office_holding SET valid_to = $4
     WHERE agency = $1 AND office = $2 AND officer = $3 AND valid_from < $4 AND (valid_to IS NULL OR valid_to > $4)`,
    [agency, office, officer, at],
  );
  return (rowCount ?? 0) > 0;
}
