import { type AgencyCode, agencyCode, DomainError, type PlainDate, plainDate } from '@lienthong/kernel';
import type { Bilingual } from '@lienthong/procedure';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Agency } from './agency.js';
import { agencyShape, asAgency, bilingual, certainty, kebab } from './agency-file.schema.js';

/** Takes over the cases of an ended agency: of these communes, in these fields; where neither is said, the rest. */
export interface Successor {
  readonly agency: AgencyCode;
  readonly communes?: readonly string[];
  readonly fields?: readonly string[];
}

/** Agencies are merged, split or renamed from the first minute of a day on, by a decision. */
export interface OrganisationChange {
  readonly code: string;
  readonly effectiveOn: PlainDate;
  readonly source: { readonly document: string; readonly status: 'verified' | 'unverified' };
  readonly establish: readonly Agency[];
  /** Several of them by one: a merger; one by several: a split. */
  readonly succeed: readonly { readonly of: readonly AgencyCode[]; readonly by: readonly Successor[] }[];
  /** The same agency under another name: nothing else changes. */
  readonly rename: readonly { readonly agency: AgencyCode; readonly title: Bilingual }[];
}

/** A change that breaks a rule; lists every fault. */
export class InvalidOrganisationChange extends DomainError {
  readonly code = 'organisation.invalid-change';

  constructor(faults: readonly string[]) {
    super(`The change of the organisation: ${faults.join('; ')}`, { faults: faults.join('; ') });
  }
}

const code = kebab.transform(agencyCode);
const successor = z.strictObject({
  agency: code,
  communes: z.array(kebab).min(1).optional(),
  fields: z.array(kebab).min(1).optional(),
});

const changeFile = z.strictObject({
  code: kebab,
  effectiveOn: z.iso.date().transform(plainDate),
  source: certainty,
  establish: z.array(z.strictObject(agencyShape)).default([]),
  succeed: z
    .array(
      z.strictObject({
        of: z.array(code).min(1),
        by: z
          .array(successor)
          .min(1)
          .refine(
            (by) => by.filter(isRest).length === 1 && isRest(by.at(-1)),
            'the last successor, and only it, takes the rest',
          ),
      }),
    )
    .default([]),
  rename: z.array(z.strictObject({ agency: code, title: bilingual })).default([]),
});

/**
 * Reads a change of the organisation from YAML or JSON.
 * @throws {InvalidOrganisationChange}
 */
export function parseOrganisationChange(text: string): OrganisationChange {
  const read = changeFile.safeParse(parse(text));
  if (!read.success)
    throw new InvalidOrganisationChange(
      read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    );
  const { establish, ...change } = read.data;
  return { ...change, establish: establish.map((one) => asAgency(one, change.effectiveOn)) } as OrganisationChange;
}

function isRest(one: { readonly communes?: unknown; readonly fields?: unknown } | undefined): boolean {
  return one !== undefined && !one.communes && !one.fields;
}
