import { createHash } from 'node:crypto';
import { InvalidProcedureFile, publishContext } from '@lienthong/catalogue';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { type Fault, parseProcedure } from '@lienthong/procedure/schema';
import type { Pool } from 'pg';
import { ProcedureVersionPublished } from '../store.errors.js';

export interface Published {
  readonly definition: ProcedureDefinition;
  /** The same text was published before. */
  readonly repeated: boolean;
  /** What is worth knowing of it. */
  readonly notices: readonly Fault[];
}

/**
 * Publishes the text of a procedure for ever.
 * @param recordedAt ISO 8601 in UTC with milliseconds
 * @param name of the file, for the refusal
 * @throws {InvalidProcedureFile} with every fault of the text
 * @throws {ProcedureVersionPublished} when the version is published with another text
 */
export async function publishProcedure(
  pool: Pool,
  text: string,
  recordedAt: string,
  name = 'procedure',
): Promise<Published> {
  // components may have been published here without ever being in the catalogue's folder
  const known = await pool.query<{ text: string }>('SELECT text FROM cases.procedure_version');
  const parsed = parseProcedure(text, publishContext(known.rows.map((row) => row.text)));
  if ('faults' in parsed) throw new InvalidProcedureFile(name, parsed.faults);
  const { ok: definition, notices } = parsed;
  const hash = createHash('sha256').update(text).digest('hex');
  const inserted = await pool.query(
    `INSERT INTO cases.procedure_version (code, version, valid_from, valid_to, text, text_hash, definition, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [
      definition.code,
      definition.version,
      definition.validity.from,
      definition.validity.to ?? null,
      text,
      hash,
      JSON.stringify(definition),
      recordedAt,
    ],
  );
  if (inserted.rowCount === 1) return { definition, repeated: false, notices };
  const { rows } = await pool.query<{ text_hash: string }>(
    'SELECT text_hash FROM cases.procedure_version WHERE code = $1 AND version = $2',
    [definition.code, definition.version],
  );
  if (rows[0]?.text_hash !== hash) throw new ProcedureVersionPublished(definition.code, definition.version);
  return { definition, repeated: true, notices };
}
