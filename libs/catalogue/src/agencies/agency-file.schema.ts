import { agencyCode, type PlainDate, plainDate } from '@lienthong/kernel';
import * as z from 'zod';
import type { Agency } from './agency.js';

const text = z.string().min(1);
const status = z.enum(['verified', 'unverified']);
export const kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
export const bilingual = z.strictObject({ vi: text, en: text });
export const certainty = z.strictObject({ document: text, status });

const day = z.iso.date().transform(plainDate);
const unit = z.strictObject({ code: kebab, title: bilingual, from: day.optional(), to: day.optional() });
/** Codes of the province's agencies that are not known yet share the province's own: never invented. @see domain.md §2.2 */
const PROVINCE = { value: '000.00.00.H27', status: 'unverified' } as const;

/** What is said of an agency, whether by itself or once for many of a kind. */
const common = {
  kind: kebab,
  class: z.enum(['agency', 'counter', 'outside']).default('agency'),
  title: bilingual,
  units: z.array(unit).default([]),
  identifier: z
    .strictObject({ value: z.string().regex(/^(\d{3}\.\d{2}\.\d{2,3}\.H27|H27(\.\d{2,3}){0,3})$/), status })
    .default(PROVINCE),
  calendar: kebab.default('ha-tinh'),
};

export const agencyShape = { ...common, code: kebab.transform(agencyCode), from: day.optional(), to: day.optional() };
/** `{code}` and `{name}` stand for those of a commune or an area. */
const pattern = z.strictObject({ ...common, code: z.string().includes('{code}') });
const named = { code: kebab, name: bilingual };

/** Shape of a file of agencies; a folder of them is one book. */
export const agencyFile = z.strictObject({
  source: certainty,
  from: day,
  kinds: z.array(z.strictObject({ code: kebab, title: bilingual })).default([]),
  perCommune: z.array(pattern).default([]),
  communes: z.array(z.strictObject(named)).default([]),
  perArea: z.array(pattern).default([]),
  areas: z.array(z.strictObject({ ...named, communes: z.array(kebab).min(1) })).default([]),
  agencies: z.array(z.strictObject({ ...agencyShape, communes: z.array(kebab).default([]) })).default([]),
});

export type AgencyFile = z.output<typeof agencyFile>;
export type AgencyPattern = z.output<typeof pattern>;
type AgencyShape = z.output<z.ZodObject<typeof agencyShape>> & { readonly communes?: readonly string[] };

/** An agency as the file says it, in force from the file's day unless it says another. */
export function asAgency({ from, to, units, communes = [], ...said }: AgencyShape, fileFrom: PlainDate): Agency {
  const validFrom = from ?? fileFrom;
  return {
    ...said,
    communes,
    units: units.map(({ from: begins = validFrom, to: ends, ...unit }) => ({
      ...unit,
      validFrom: begins,
      ...(ends ? { validTo: ends } : {}),
    })),
    validFrom,
    ...(to ? { validTo: to } : {}),
  };
}
