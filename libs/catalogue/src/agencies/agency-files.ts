import { readdirSync, readFileSync } from 'node:fs';
import { agencyCode, DomainError } from '@lienthong/kernel';
import type { Bilingual } from '@lienthong/procedure';
import { parse } from 'yaml';
import type { Agency } from './agency.js';
import { type AgencyFile, type AgencyPattern, agencyFile, asAgency } from './agency-file.schema.js';

/** Files of agencies that break a rule; lists every fault. */
export class InvalidAgencyFile extends DomainError {
  readonly code = 'agency.invalid-file';
}

/** What the files of a folder say together. */
export interface AgencyData {
  readonly agencies: readonly Agency[];
  readonly communes: readonly { readonly code: string; readonly title: Bilingual }[];
  readonly kinds: readonly { readonly code: string; readonly title: Bilingual }[];
}

/**
 * Reads a folder of agency files; what is said once for each commune or area is said of every one of them.
 * @throws {InvalidAgencyFile} when a file does not have the form
 */
export function readAgencyFiles(folder: URL): AgencyData {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => fileOf(folder, name));
  return {
    agencies: files.flatMap(agenciesOf),
    communes: files.flatMap(({ communes }) => communes.map(({ code, name }) => ({ code, title: inFront(name) }))),
    kinds: files.flatMap(({ kinds }) => kinds),
  };
}

function fileOf(folder: URL, name: string): AgencyFile {
  const read = agencyFile.safeParse(parse(readFileSync(new URL(name, folder), 'utf8')));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${name} ${path.join('.')}: ${message}`);
  throw new InvalidAgencyFile(faults.join('; '));
}

function agenciesOf({ from, perCommune, communes, perArea, areas, agencies }: AgencyFile): Agency[] {
  const one = (pattern: AgencyPattern, code: string, name: Bilingual, served: readonly string[]): Agency => {
    const filled = (text: string, language: 'vi' | 'en'): string =>
      text.replaceAll('{code}', code).replaceAll('{name}', name[language]);
    const title = { vi: filled(pattern.title.vi, 'vi'), en: filled(pattern.title.en, 'en') };
    const own = agencyCode(pattern.code.replaceAll('{code}', code));
    return asAgency({ ...pattern, code: own, title, communes: served }, from);
  };
  return [
    ...agencies.map((agency) => asAgency(agency, from)),
    ...communes.flatMap(({ code, name }) => perCommune.map((pattern) => one(pattern, code, name, [code]))),
    ...areas.flatMap(({ code, name, communes: served }) => perArea.map((pattern) => one(pattern, code, name, served))),
  ];
}

/** A name as it stands in front of a line: `phường Thành Sen` is `Phường Thành Sen`. */
const inFront = ({ vi, en }: Bilingual): Bilingual => ({ vi: `${vi.charAt(0).toUpperCase()}${vi.slice(1)}`, en });
