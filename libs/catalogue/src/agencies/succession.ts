import { type AgencyCode, atMinuteOf, type Instant, type PlainDate } from '@lienthong/kernel';
import type { AboutCase, Succession } from './agency.js';
import type { OrganisationChange, Successor } from './organisation-change.js';

/** The successor of an agency in one change; undefined where the change does not end it. */
export function successorIn(change: OrganisationChange, agency: AgencyCode, about: AboutCase): Succession | undefined {
  const ended = change.succeed.find(({ of }) => of.includes(agency));
  const successor = ended?.by.find((one) => takes(one, about));
  return successor && { agency: successor.agency, effectiveAt: effectiveAt(change), change: change.code };
}

export const effectiveAt = ({ effectiveOn }: { readonly effectiveOn: PlainDate }): Instant =>
  atMinuteOf(effectiveOn, 0);

/** Every condition that a successor names must hold; one that names none takes the rest. */
function takes({ communes, fields }: Successor, about: AboutCase): boolean {
  const inArea = !communes || (about.communes ?? []).some((commune) => communes.includes(commune));
  return inArea && (!fields || (about.field !== undefined && fields.includes(about.field)));
}
