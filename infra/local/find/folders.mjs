/** Where things live: what can be fetched again in the user's cache, what cannot in the home of this checkout. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = resolve(fileURLToPath(import.meta.url), '../../../..');

/** Binaries and jars, shared by every checkout of this user. */
export function cacheFolder(env = process.env) {
  return resolve(env.LIENTHONG_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lienthong'));
}

/** Data, records and logs of the embedded servers. */
export function homeFolder(env = process.env) {
  return resolve(env.LIENTHONG_HOME ?? join(checkout, '.lienthong'));
}
