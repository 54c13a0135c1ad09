import type { AgencyCode, Instant, OfficerId } from '@lienthong/kernel';
import { type StandIn, standInOf } from './stand-in.js';

/** Offices that answer for others: the head of an agency, his deputies, the director of a service centre. @see domain.md §1.2 */
export const officeCodes = ['head', 'deputy', 'centre-director'] as const;
export type OfficeCode = (typeof officeCodes)[number];

/** An officer holds an office in [from, to); without `to` until somebody follows. */
export interface OfficeHolding {
  readonly agency: AgencyCode;
  readonly office: OfficeCode;
  readonly officer: OfficerId;
  readonly from: Instant;
  readonly to?: Instant;
}

/** Who answers for an office at a moment. */
export interface OfficeHolder {
  readonly agency: AgencyCode;
  readonly office: OfficeCode;
  readonly officer: OfficerId;
  /** Set for whoever acts for the holder of the office: he is absent, or there is none. */
  readonly acting?: { readonly because: 'absence' | 'vacancy'; readonly standsInFor?: OfficerId };
}

export interface OfficeAsked {
  readonly agency: AgencyCode;
  readonly office: OfficeCode;
  readonly at: Instant;
}

/**
 * Who answers for an office: its holder; when he is absent his stand-in; without one, or where nobody holds the office,
 * the deputy who has been there longest and is present. Undefined when nobody can be reached: the next rung's to solve.
 * @see peers.md §3.13 (acting head, absence)
 */
export function answersFor(
  { agency, office, at }: OfficeAsked,
  holdings: readonly OfficeHolding[],
  standIns: readonly StandIn[],
): OfficeHolder | undefined {
  const inOffice = (code: OfficeCode): OfficeHolding[] =>
    holdings
      .filter((one) => one.agency === agency && one.office === code && one.from <= at && (!one.to || at < one.to))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.officer < b.officer ? -1 : 1));
  const titular = inOffice(office).at(-1);
  const present = titular && presentFor(titular.officer, at, standIns);
  if (titular && present === titular.officer) return { agency, office, officer: titular.officer };
  const because = titular
    ? ({ because: 'absence', standsInFor: titular.officer } as const)
    : { because: 'vacancy' as const };
  if (present) return { agency, office, officer: present, acting: because };
  const deputy = inOffice('deputy').find(
    ({ officer }) => officer !== titular?.officer && presentFor(officer, at, standIns) === officer,
  );
  return deputy && { agency, office, officer: deputy.officer, acting: because };
}

/** The officer himself when he is there; else who stands in for him, and so on; nobody when the chain ends or turns back. */
function presentFor(officer: OfficerId, at: Instant, standIns: readonly StandIn[]): OfficerId | undefined {
  const asked = new Set<OfficerId>();
  for (let now: OfficerId | undefined = officer; now && !asked.has(now); ) {
    asked.add(now);
    const absence = standInOf(now, at, standIns);
    if (!absence) return now;
    now = absence.delegate;
  }
  return undefined;
}
