import type { AgencyCode, PlainDate } from '@lienthong/kernel';
import type { Bilingual } from '@lienthong/procedure';
import type { AboutCase, Agency, AgencyBook, Succession } from './agency.js';
import { type AgencyData, readAgencyFiles } from './agency-files.js';
import { type Register, registerOf, servingOn, standsOn, withChange } from './agency-register.js';
import type { OrganisationChange } from './organisation-change.js';
import { successorIn } from './succession.js';

const FOLDER = new URL('../../agencies/', import.meta.url);

/**
 * The agencies of the catalogue, and of the changes that were applied since.
 * @throws {InvalidAgencyFile} when a file breaks a rule
 * @throws {InvalidOrganisationChange} when a change does
 */
export function loadAgencies(changes: readonly OrganisationChange[] = [], folder = FOLDER): AgencyBook {
  const data = readAgencyFiles(folder);
  const inOrder = [...changes].sort((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.code < b.code ? -1 : 1,
  );
  return bookOf(data, inOrder.reduce(withChange, registerOf(data)), undefined);
}

/** @param day undefined for the newest state, changes that are still to come included */
function bookOf(data: AgencyData, register: Register, day: PlainDate | undefined): AgencyBook {
  const { coverage, titles, changes } = register;
  const inEffect = changes.filter(({ effectiveOn }) => !day || effectiveOn <= day);
  const named = (agency: Agency): Agency => {
    const title = titles.findLast((one) => one.agency === agency.code && (!day || one.from <= day))?.title;
    return title ? { ...agency, title } : agency;
  };
  const agencies = [...register.agencies.values()].map(named);
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  /** By kind, then by commune. */
  const serving = new Map<string, Map<string, AgencyCode | undefined>>();
  const successionOf = (agency: AgencyCode, about: AboutCase): Succession | undefined => {
    for (const change of inEffect) {
      const found = successorIn(change, agency, about);
      if (found) return found;
    }
    return undefined;
  };
  const books = new Map<PlainDate, AgencyBook>();
  const book: AgencyBook = {
    agencies,
    communeTitles: titlesOf(data.communes),
    kindTitles: titlesOf(data.kinds),
    communes: data.communes.map(({ code }) => code),
    has: (code) => byCode.has(code),
    find: (code) => byCode.get(code),
    standingOn: (asked) =>
      book.asOf(asked).agencies.filter((agency) => agency.validFrom <= asked && standsOn(agency, asked)),
    serving: (kind, commune) => {
      const ofKind = serving.get(kind) ?? new Map<string, AgencyCode | undefined>();
      serving.set(kind, ofKind);
      if (!ofKind.has(commune)) ofKind.set(commune, servingOn(coverage, { kind, commune }, day));
      return ofKind.get(commune);
    },
    asOf: (asked) => {
      // books of one stretch between two changes read alike
      const since = changes.findLast(({ effectiveOn }) => effectiveOn <= asked)?.effectiveOn ?? BEFORE;
      const book = books.get(since) ?? bookOf(data, register, since);
      books.set(since, book);
      return book;
    },
    successionOf,
    predecessorsOf: (agency) => {
      const found = [agency];
      for (const heir of found)
        for (const { of, by } of inEffect.flatMap(({ succeed }) => succeed))
          if (by.length === 1 && by[0]?.agency === heir) found.push(...of);
      return found.slice(1);
    },
    currentOf: (agency, about) => {
      let current = agency;
      for (let next = successionOf(current, about); next; next = successionOf(current, about)) current = next.agency;
      return current;
    },
  };
  return book;
}

/** Before the first change. */
const BEFORE = '0001-01-01' as PlainDate;

const titlesOf = (
  all: readonly { readonly code: string; readonly title: Bilingual }[],
): ReadonlyMap<string, Bilingual> => new Map(all.map(({ code, title }) => [code, title]));
