import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that seals browsers' cookies: the setting, which replicas share, else one of this machine's own that its user
 * alone may read, so that a restart signs nobody out.
 */
export function sessionKey(setting: string | undefined, home: string): Uint8Array {
  if (setting !== undefined) return Buffer.from(setting, 'base64');
  const file = join(home, 'session-key');
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600 });
    renameSync(draft, file);
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
