import { agencyCode, InvalidCode, type OfficerId } from '@lienthong/kernel';
import type { JWTPayload } from 'jose';
import type { Caller } from './caller.js';
import { InvalidToken } from './token-verifier.js';

/** Key of a division in the catalogue of agencies; anything else an issuer says there is left out. */
const UNIT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The officer that a verified token speaks of: `sub`, `agency`, `roles`, `name`, and `unit` where there is one.
 * @throws {InvalidToken} when the token is nobody's of our staff
 */
export function callerFromClaims({ sub, agency, unit, roles, name }: JWTPayload): Caller {
  if (!sub || typeof agency !== 'string' || !Array.isArray(roles)) throw new InvalidToken('not a token of our staff');
  try {
    return {
      officer: sub as OfficerId,
      agency: agencyCode(agency),
      ...(typeof unit === 'string' && UNIT.test(unit) && { unit }),
      roles: roles.filter((role) => typeof role === 'string'),
      name: typeof name === 'string' ? name : sub,
    };
  } catch (error) {
    if (error instanceof InvalidCode) throw new InvalidToken('the agency of the token is none');
    throw error;
  }
}
