import { createHash, createSecretKey, type KeyObject } from 'node:crypto';

/** A 256-bit key; its id is a short digest of it, so a payload names its key and no register of keys is needed. */
export interface CodecKey {
  readonly id: string;
  /** As an object of the crypto library: from bytes it would be made anew for each payload, which costs more than the cipher. */
  readonly secret: KeyObject;
}

/** The key that writes, and those that only read what was written before it (rotation). */
export interface CodecKeys {
  readonly write: CodecKey;
  readonly read: readonly CodecKey[];
}

/**
 * @param text base64 of 32 random bytes
 * @throws {Error} when it is not; the text itself is never in the message
 */
export function codecKey(text: string): CodecKey {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new Error('a codec key is 32 bytes in base64');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 12), secret: createSecretKey(bytes) };
}

/**
 * @param write the key that writes, in base64
 * @param older keys of before a rotation
 * @throws {Error} when one is not a key
 */
export function codecKeys(write: string, older: readonly string[] = []): CodecKeys {
  const key = codecKey(write);
  return { write: key, read: [key, ...older.map(codecKey)] };
}
