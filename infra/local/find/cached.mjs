/** Things that are built or fetched once per user. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from '../process/lock.mjs';
import { cacheFolder } from './folders.mjs';

/**
 * The folder `name` of the cache, made on first use. Either whole or absent: it is made beside its place and moved in at
 * the end; two processes that want it at once make it once.
 * @param {string} name with the version in it
 * @param {{log: (line: string) => void, make: (folder: string) => Promise<void>}} options
 * @returns {Promise<string>}
 */
export async function cached(name, { log, make }) {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder(), { recursive: true });
  const busy = (pid) => log(`${name}: process ${pid} is already fetching it, waiting`);
  return exclusively(`${folder}.lock`, { busy }, async () => {
    if (existsSync(folder)) return folder;
    dropUnfinished(name);
    const unfinished = mkdtempSync(`${folder}.part-`);
    try {
      await make(unfinished);
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
    return folder;
  });
}

/** What a killed process left of an earlier try; nobody else is at it, for we hold the lock. */
function dropUnfinished(name) {
  for (const entry of readdirSync(cacheFolder())) {
    if (entry.startsWith(`${name}.part-`)) rmSync(join(cacheFolder(), entry), { recursive: true, force: true });
  }
}
