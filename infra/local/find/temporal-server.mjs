/** The Temporal server proper and its schema tool, for Temporal on PostgreSQL as in production. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cached.mjs';
import { cacheFolder } from './folders.mjs';
import { goInstall, goModuleFolder } from './go-install.mjs';

/** 1.32.2 wants Go 1.26.10. */
export const TEMPORAL_SERVER_VERSION = '1.32.1';
const MODULE = 'go.temporal.io/server';
const CACHED_AS = `temporal-server-${TEMPORAL_SERVER_VERSION}`;

/** @returns {string | undefined} its folder, when it is in the cache */
export function lookForTemporalServer(env = process.env) {
  const folder = join(cacheFolder(env), CACHED_AS);
  return existsSync(folder) ? folder : undefined;
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<{server: string, schemaTool: string, schema: string}>} two executables, and the folder of PostgreSQL schema versions
 * @throws when Go is missing or the build fails
 */
export async function findTemporalServer(log) {
  const make = async (folder) => {
    const programs = ['cmd/server', 'cmd/tools/sql'].map((path) => `${MODULE}/${path}@v${TEMPORAL_SERVER_VERSION}`);
    await goInstall(programs, folder, { log, usually: '3 to 6 minutes' });
    const source = await goModuleFolder(`${MODULE}@v${TEMPORAL_SERVER_VERSION}`);
    cpSync(join(source, 'schema', 'postgresql', 'v12'), join(folder, 'schema'), { recursive: true });
  };
  const folder = await cached(CACHED_AS, { log, make });
  return { server: join(folder, 'server'), schemaTool: join(folder, 'sql'), schema: join(folder, 'schema') };
}
