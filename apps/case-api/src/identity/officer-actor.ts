import type { Actor } from '@lienthong/case';
import type { Caller } from '@lienthong/platform/identity';

export type OfficerActor = Extract<Actor, { readonly kind: 'officer' }>;

/** The caller as facts name who acted: opaque id, agency and division; never the name. */
export function officerActor({ officer, agency, unit }: Caller): OfficerActor {
  return { kind: 'officer', officer, agency, ...(unit && { unit }) };
}
