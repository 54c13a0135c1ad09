import { readFileSync } from 'node:fs';
import { type AgencyCode, DomainError } from '@lienthong/kernel';
import type { AgencyRegistry, Bilingual } from '@lienthong/procedure';
import { parse } from 'yaml';
import { agencyFile } from './agency-file.schema.js';

/** An agency, counter or outside body, as the catalogue knows it. */
export interface Agency {
  readonly code: AgencyCode;
  readonly kind: string;
  /** `outside`: a body whose time the law may leave out of the term, such as the tax office. */
  readonly class: 'agency' | 'counter' | 'outside';
  readonly title: Bilingual;
  /** Communes that it serves; empty for the whole province. */
  readonly communes: readonly string[];
  /** First part of the dossier codes it allocates; `unverified` where it shares the province's. */
  readonly identifier: { readonly value: string; readonly status: 'verified' | 'unverified' };
  /** Id of its calendar in the catalogue. */
  readonly calendar: string;
}

/** The agencies of the province, ready to resolve the roles of a procedure. */
export interface AgencyBook extends AgencyRegistry {
  readonly agencies: readonly Agency[];
  readonly communeTitles: ReadonlyMap<string, Bilingual>;
  readonly kindTitles: ReadonlyMap<string, Bilingual>;
  find(code: AgencyCode): Agency | undefined;
}

/** A file of agencies that breaks a rule; lists every fault. */
export class InvalidAgencyFile extends DomainError {
  readonly code = 'agency.invalid-file';
}

/**
 * The agencies of the catalogue.
 * @throws {InvalidAgencyFile} when a code stands twice, a commune or kind is unknown, or two agencies of a kind serve one commune
 */
export function loadAgencies(file = new URL('../agencies/ha-tinh.yaml', import.meta.url)): AgencyBook {
  const read = agencyFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success)
    throw new InvalidAgencyFile(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  const { agencies, communes, kinds } = read.data;
  const communeTitles = new Map(communes.map(({ code, title }) => [code, title]));
  const kindTitles = new Map(kinds.map(({ code, title }) => [code, title]));
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  const areas = agencies.flatMap((agency) =>
    agency.communes.map((commune) => ({ agency: agency.code, key: `${agency.kind} ${commune}`, commune })),
  );
  const byArea = new Map(areas.map(({ key, agency }) => [key, agency]));
  const faults = [
    ...repeated(agencies.map(({ code }) => code)).map((code) => `agency ${code} stands twice`),
    ...repeated(areas.map(({ key }) => key)).map((key) => `two agencies serve: ${key}`),
    ...agencies.filter(({ kind }) => !kindTitles.has(kind)).map(({ code, kind }) => `${code}: unknown kind ${kind}`),
    ...areas
      .filter(({ commune }) => !communeTitles.has(commune))
      .map(({ agency, commune }) => `${agency}: unknown commune ${commune}`),
  ];
  if (faults.length > 0) throw new InvalidAgencyFile(faults.join('; '));
  return {
    agencies,
    communeTitles,
    kindTitles,
    communes: [...communeTitles.keys()],
    has: (code) => byCode.has(code),
    find: (code) => byCode.get(code),
    serving: (kind, commune) => byArea.get(`${kind} ${commune}`),
  };
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
