import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

/**
 * A cookie that only the server can read or make (JWE, A256GCM): no table of sessions, so any replica can answer.
 * @param key 32 random bytes, the same on each replica
 */
export function sealedCookies(key: Uint8Array) {
  return {
    /** @param expiresAt seconds since 1970 */
    seal: (content: JWTPayload, purpose: string, expiresAt: number): Promise<string> =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(expiresAt)
        .encrypt(key),
    /** The content, undefined when it was forged, has expired or was sealed for another purpose. */
    open: async (sealed: string, purpose: string): Promise<JWTPayload | undefined> => {
      try {
        const options = {
          audience: purpose,
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        };
        return (await jwtDecrypt(sealed, key, options)).payload;
      } catch {
        return undefined;
      }
    },
  };
}

export type SealedCookies = ReturnType<typeof sealedCookies>;

/** The value of a cookie in a `Cookie` header. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
