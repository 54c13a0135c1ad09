import { type AgencyCode, type PlainDate, plusDays } from '@lienthong/kernel';
import type { Bilingual } from '@lienthong/procedure';
import type { Agency } from './agency.js';
import { type AgencyData, InvalidAgencyFile } from './agency-files.js';
import { InvalidOrganisationChange, type OrganisationChange } from './organisation-change.js';
import { successorIn } from './succession.js';

/** An agency of a kind serves a commune from a day on, until another one does. */
export interface Coverage {
  readonly kind: string;
  readonly commune: string;
  readonly agency: AgencyCode;
  /** Absent for what the files say: the register knows of nothing before. */
  readonly from?: PlainDate;
}

/** Files and changes together: every agency that ever stood, and who served which commune when. */
export interface Register {
  readonly agencies: ReadonlyMap<AgencyCode, Agency>;
  readonly coverage: readonly Coverage[];
  readonly titles: readonly { readonly agency: AgencyCode; readonly title: Bilingual; readonly from: PlainDate }[];
  readonly changes: readonly OrganisationChange[];
}

/** @throws {InvalidAgencyFile} when a code stands twice, a commune or kind is unknown, or two agencies of a kind serve one commune */
export function registerOf({ agencies, communes, kinds }: AgencyData): Register {
  const coverage = agencies.flatMap(({ code, kind, communes: served }) =>
    served.map((commune) => ({ kind, commune, agency: code })),
  );
  const known = { communes: codesOf(communes), kinds: codesOf(kinds) };
  const faults = [
    ...repeated(communes.map(({ code }) => code)).map((code) => `commune ${code} stands twice`),
    ...repeated(kinds.map(({ code }) => code)).map((code) => `kind ${code} stands twice`),
    ...repeated(agencies.map(({ code }) => code)).map((code) => `agency ${code} stands twice`),
    ...repeated(coverage.map(({ kind, commune }) => `${kind} ${commune}`)).map((key) => `two agencies serve: ${key}`),
    ...agencies.filter(({ kind }) => !known.kinds.has(kind)).map(({ code, kind }) => `${code}: unknown kind ${kind}`),
    ...coverage
      .filter(({ commune }) => !known.communes.has(commune))
      .map(({ agency, commune }) => `${agency}: unknown commune ${commune}`),
  ];
  if (faults.length > 0) throw new InvalidAgencyFile(faults.join('; '));
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  return { agencies: byCode, coverage, titles: [], changes: [] };
}

/**
 * The register after one more change; changes come in the order of their days.
 * @throws {InvalidOrganisationChange} when it ends what does not stand, or hands over to what does not
 */
export function withChange(register: Register, change: OrganisationChange): Register {
  const agencies = new Map(register.agencies);
  const faults: string[] = [];
  if (register.changes.some(({ code }) => code === change.code)) faults.push(`${change.code} stands twice`);
  for (const agency of change.establish) {
    if (agencies.has(agency.code)) faults.push(`agency ${agency.code} stands already`);
    agencies.set(agency.code, agency);
  }
  const ended = change.succeed.flatMap(({ of }) => of);
  faults.push(...repeated(ended).map((code) => `agency ${code} is ended twice`));
  for (const code of ended) {
    const agency = agencies.get(code);
    if (!agency || !standsOn(agency, change.effectiveOn)) faults.push(`agency ${code} does not stand`);
    else agencies.set(code, { ...agency, validTo: plusDays(change.effectiveOn, -1) });
  }
  const named = [...change.succeed.flatMap(({ by }) => by), ...change.rename].map(({ agency }) => agency);
  for (const code of new Set(named)) {
    const agency = agencies.get(code);
    if (!agency || !standsOn(agency, change.effectiveOn)) faults.push(`agency ${code} does not stand`);
  }
  if (faults.length > 0) throw new InvalidOrganisationChange(faults);
  return {
    agencies,
    coverage: [...register.coverage, ...takenOver(register.coverage, change)],
    titles: [...register.titles, ...change.rename.map((one) => ({ ...one, from: change.effectiveOn }))],
    changes: [...register.changes, change],
  };
}

/** Who serves a commune as an agency of a kind on a day. */
export function servingOn(
  coverage: readonly Coverage[],
  { kind, commune }: Pick<Coverage, 'kind' | 'commune'>,
  day: PlainDate | undefined,
): AgencyCode | undefined {
  return coverage.findLast(
    (one) => one.kind === kind && one.commune === commune && (!day || !one.from || one.from <= day),
  )?.agency;
}

export const standsOn = ({ validTo }: Agency, day: PlainDate): boolean => !validTo || day <= validTo;

function takenOver(coverage: readonly Coverage[], change: OrganisationChange): Coverage[] {
  const last = new Map(coverage.map((one) => [`${one.kind} ${one.commune}`, one]));
  return [...last.values()].flatMap(({ kind, commune, agency }) => {
    const heir = successorIn(change, agency, { communes: [commune] });
    return heir ? [{ kind, commune, agency: heir.agency, from: change.effectiveOn }] : [];
  });
}

const codesOf = (all: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(all.map(({ code }) => code));

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
