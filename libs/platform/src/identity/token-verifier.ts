import { createRemoteJWKSet, customFetch, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

/** A token that is malformed, forged, expired or meant for somebody else. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}

/** The issuer or its keys cannot be reached; the token may be good. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

export interface TokenVerifierOptions {
  /** Exactly as in the token's `iss`. */
  readonly issuer: string;
  readonly audience: string;
  readonly clockToleranceSeconds?: number;
  /** At least this long between two readings of the keys for an unknown key id. */
  readonly keyCooldownMs?: number;
  readonly fetch?: typeof fetch;
}

export type VerifyToken = (token: string) => Promise<JWTPayload>;

/**
 * Checks signature, issuer, audience and expiry of a JWT against the keys that the issuer publishes.
 * Keys are read on first use and again when a token names an unknown one, so the issuer may rotate them.
 * Time is the machine's: the life of a token is no matter of law.
 * @throws {InvalidToken}
 * @throws {IssuerUnavailable}
 */
export function tokenVerifier(options: TokenVerifierOptions): VerifyToken {
  const { issuer, audience, clockToleranceSeconds = 30, fetch: get = fetch } = options;
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const keysOnce = (): Promise<JWTVerifyGetKey> => {
    keys ??= remoteKeys(issuer, get, options.keyCooldownMs ?? 5_000).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, await keysOnce(), {
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw error;
      if (error instanceof errors.JWKSTimeout) throw new IssuerUnavailable(issuer, { cause: error });
      if (error instanceof errors.JOSEError && error.constructor !== errors.JOSEError)
        throw new InvalidToken(error.message, { cause: error });
      throw new IssuerUnavailable(issuer, { cause: error });
    }
  };
}

/** @see OpenID Connect Discovery 1.0 §4 */
async function remoteKeys(issuer: string, get: typeof fetch, cooldownDuration: number): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await get(address, { signal: AbortSignal.timeout(5_000) }).catch((cause: unknown) => {
    throw new IssuerUnavailable(issuer, { cause });
  });
  const document = answer.ok ? ((await answer.json()) as { issuer?: unknown; jwks_uri?: unknown }) : {};
  if (document.issuer !== issuer || typeof document.jwks_uri !== 'string') throw new IssuerUnavailable(issuer);
  return createRemoteJWKSet(new URL(document.jwks_uri), { cooldownDuration, [customFetch]: get });
}
