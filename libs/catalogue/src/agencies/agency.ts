import type { AgencyCode, Instant, PlainDate } from '@lienthong/kernel';
import type { AgencyRegistry, Bilingual } from '@lienthong/procedure';

/** A unit inside an agency (bộ phận, phòng), in force from a day to a last day. */
export interface Unit {
  readonly code: string;
  readonly title: Bilingual;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
}

/** An agency, counter or outside body, as the catalogue knows it. */
export interface Agency {
  readonly code: AgencyCode;
  readonly kind: string;
  /** `outside`: a body whose time the law may leave out of the term, such as the tax office. */
  readonly class: 'agency' | 'counter' | 'outside';
  readonly title: Bilingual;
  /** Communes that it serves; empty for the whole province. */
  readonly communes: readonly string[];
  readonly units: readonly Unit[];
  /** First part of the dossier codes it allocates; `unverified` where it shares the province's. */
  readonly identifier: { readonly value: string; readonly status: 'verified' | 'unverified' };
  /** Id of its calendar in the catalogue. */
  readonly calendar: string;
  readonly validFrom: PlainDate;
  /** Its last day; absent while it stands. */
  readonly validTo?: PlainDate;
}

/** What of a case may decide which successor takes it: its field of law, and the communes that its routing names. */
export interface AboutCase {
  readonly field?: string;
  readonly communes?: readonly string[];
}

/** An agency took over from another at an instant, by a change of the organisation. */
export interface Succession {
  readonly agency: AgencyCode;
  /** The first minute of the day on which the change takes effect. */
  readonly effectiveAt: Instant;
  readonly change: string;
}

/** The agencies of the province, ready to resolve the roles of a procedure. */
export interface AgencyBook extends AgencyRegistry {
  /** Every agency that stands, or ever stood. */
  readonly agencies: readonly Agency[];
  readonly communeTitles: ReadonlyMap<string, Bilingual>;
  readonly kindTitles: ReadonlyMap<string, Bilingual>;
  find(code: AgencyCode): Agency | undefined;
  /** Those that stand on a day, under the names of the day. */
  standingOn(day: PlainDate): readonly Agency[];
  /** The same book as it reads on a day: who serves which commune, who succeeded whom until then, and the names of the day. */
  asOf(day: PlainDate): AgencyBook;
  /** Who took over from an agency, one change at a time; undefined while it stands. */
  successionOf(agency: AgencyCode, about: AboutCase): Succession | undefined;
  /** Agencies that it alone took over from, directly or through others: what they might see it may see. */
  predecessorsOf(agency: AgencyCode): readonly AgencyCode[];
  /** The agency that answers for another's cases now: itself while it stands. */
  currentOf(agency: AgencyCode, about: AboutCase): AgencyCode;
}
