import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { PersonDataRef } from '@lienthong/case';
import { canonicalJson, type PersonDataId } from '@lienthong/kernel';

/** What is said of a person, before it has an id: kept in person_data, never in a fact. */
export interface PersonalEntry {
  /** `applicant`, `form`, `reason`, `note` … */
  readonly kind: string;
  /** Any JSON. */
  readonly body: unknown;
}

/** By the field of the command that will carry the reference. */
export type Personal = Readonly<Record<string, PersonalEntry>>;

export interface PersonRow extends PersonalEntry {
  readonly id: PersonDataId;
  readonly salt: string;
}

export interface KeptPersonal {
  readonly refs: Readonly<Record<string, PersonDataRef>>;
  readonly rows: readonly PersonRow[];
}

/** Gives each entry an opaque id and a salted hash. Without the salt, which is erased with the row, the hash says nothing. */
export function keepPersonal(personal: Personal): KeptPersonal {
  const kept = Object.entries(personal).map(([field, { kind, body }]) => {
    const row = { id: randomUUID() as string as PersonDataId, kind, body, salt: randomBytes(16).toString('hex') };
    return { field, row, ref: { id: row.id, hash: personHash(row.salt, body) } };
  });
  return {
    refs: Object.fromEntries(kept.map(({ field, ref }) => [field, ref])),
    rows: kept.map(({ row }) => row),
  };
}

/** Hash of what is said of a person under its salt. */
export function personHash(salt: string, body: unknown): string {
  return createHash('sha256').update(salt).update(canonicalJson(body)).digest('hex');
}
