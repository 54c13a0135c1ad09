import { randomBytes } from 'node:crypto';
import { type ImportedCase, importedCase } from '@lienthong/case';
import type { CaseCode } from '@lienthong/kernel';
import { openSessionLock } from '@lienthong/platform/postgres';
import type { StoreAccess } from '../command/command-slip.js';
import { readCaseFacts, readFactsOfCases } from '../fact/case-facts.query.js';
import type { StoredFact } from '../fact/stored-fact.js';
import { appendImported, type ImportedAddition } from './append-imported.js';
import { ImportRunning } from './imported.errors.js';

/** How much of a source was imported. */
export interface ImportedTotals {
  readonly cases: number;
  readonly facts: number;
}

/** Cases of older systems: history that is added and read, and decided on by nobody. */
export interface ImportedCases {
  /** Lets one import of a source work at a time. @throws {ImportRunning} */
  exclusively<Result>(source: string, work: () => Promise<Result>): Promise<Result>;
  /** The salt under which the officers of a source are made opaque: made once, then always the same. */
  saltOf(source: string): Promise<string>;
  /** What is known of these cases; those that are not there are left out. */
  factsOf(caseCodes: readonly CaseCode[]): Promise<ReadonlyMap<CaseCode, readonly StoredFact[]>>;
  /** Adds to several cases at once, all or nothing. @returns how many facts were added */
  append(additions: readonly ImportedAddition[]): Promise<number>;
  totalsOf(source: string): Promise<ImportedTotals>;
  /** One imported case; undefined where there is none of that code. */
  read(caseCode: CaseCode): Promise<ImportedCase | undefined>;
}

export function openImportedCases({ pool, clock }: StoreAccess, databaseUrl: string): ImportedCases {
  return {
    exclusively: async (source, work) => {
      const lock = openSessionLock({ databaseUrl, lock: `lienthong.import.${source}` });
      try {
        if (!(await lock.take())) throw new ImportRunning(source);
        return await work();
      } finally {
        await lock.close();
      }
    },
    saltOf: async (source) => {
      const made = [source, randomBytes(24).toString('base64url')];
      await pool.query('INSERT INTO cases.imported_source (source, salt) VALUES ($1, $2) ON CONFLICT DO NOTHING', made);
      const { rows } = await pool.query<{ salt: string }>('SELECT salt FROM cases.imported_source WHERE source = $1', [
        source,
      ]);
      return rows[0]?.salt ?? '';
    },
    factsOf: async (caseCodes) => {
      const { cases } = await readFactsOfCases(pool, caseCodes);
      return new Map([...cases].map(([code, { facts }]) => [code, facts]));
    },
    append: async (additions) => appendImported(pool, additions, new Date(await clock.now()).toISOString()),
    totalsOf: async (source) => {
      const { rows } = await pool.query<ImportedTotals>(
        `SELECT count(*)::int AS cases, coalesce(sum(last_seq), 0)::int AS facts
          FROM cases.imported_case WHERE source = $1`,
        [source],
      );
      return rows[0] ?? { cases: 0, facts: 0 };
    },
    read: async (caseCode) => importedCase(await readCaseFacts(pool, caseCode)),
  };
}
