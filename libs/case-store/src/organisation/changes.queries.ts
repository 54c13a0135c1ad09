import { createHash } from 'node:crypto';
import { effectiveAt, type OrganisationChange, parseOrganisationChange } from '@lienthong/catalogue';
import type { Pool } from 'pg';
import { OrganisationChangeApplied } from './organisation.errors.js';

/** Every change of the organisation that was applied, in the order of their effect. */
export async function readChanges(pool: Pool): Promise<readonly OrganisationChange[]> {
  const { rows } = await pool.query<{ text: string }>(
    'SELECT text FROM cases.organisation_change ORDER BY effective_at, code',
  );
  return rows.map(({ text }) => parseOrganisationChange(text));
}

/** How many were applied: they are never altered, so the number says whether one more was. */
export async function countChanges(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ applied: number }>({
    name: 'organisation-changes',
    text: 'SELECT count(*)::int AS applied FROM cases.organisation_change',
  });
  return rows[0]?.applied ?? 0;
}

/**
 * Keeps a change for ever.
 * @returns whether it is new; the same text twice is done already
 * @throws {OrganisationChangeApplied} when its code stands for another text
 */
export async function writeChange(pool: Pool, text: string, appliedAt: string): Promise<boolean> {
  const change = parseOrganisationChange(text);
  const hash = createHash('sha256').update(text).digest('hex');
  const { rowCount } = await pool.query(
    `INSERT INTO cases.organisation_change (code, effective_at, text, text_hash, change, applied_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [change.code, effectiveAt(change), text, hash, JSON.stringify(change), appliedAt],
  );
  if (rowCount === 1) return true;
  const { rows } = await pool.query<{ text_hash: string }>(
    'SELECT text_hash FROM cases.organisation_change WHERE code = $1',
    [change.code],
  );
  if (rows[0]?.text_hash !== hash) throw new OrganisationChangeApplied(change.code);
  return false;
}
