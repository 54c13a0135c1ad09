import type { Actor, PersonDataRef } from '@lienthong/case';
import type { AgencyCode, OfficerId, PersonDataId } from '@lienthong/kernel';

/** Nobody is meant: what is told of persons in a simulation is one and the same empty reference. */
export const nobody: PersonDataRef = { id: 'simulated' as PersonDataId, hash: 'simulated' };

export const flow: Actor = { kind: 'flow' };
export const system: Actor = { kind: 'system' };
export const citizen: Actor = { kind: 'citizen' };
export const officerOf = (agency: AgencyCode, officer: OfficerId): Actor => ({ kind: 'officer', officer, agency });
