/** Java programs from Maven Central, each with all that it needs in one lib folder. */
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cached.mjs';
import { cacheFolder } from './folders.mjs';
import { fetchPinned } from './pinned-jars.mjs';
import { onPath, runTool } from './run-tool.mjs';

export const KAFKA = { name: 'kafka', version: '4.3.1' };
export const TEST_SERVER = { name: 'temporal-test-server', version: '1.38.0' };

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** @param {{name: string, version: string}} program @returns {string | undefined} its lib folder, when it is in the cache */
export function lookForJars({ name, version }, env = process.env) {
  const lib = join(cacheFolder(env), `${name}-${version}`, 'lib');
  return existsSync(lib) ? lib : undefined;
}

/**
 * @param {{name: string, version: string}} program
 * @param {(line: string) => void} log
 * @returns {Promise<string>} its lib folder
 * @throws naming what is missing and how to get it
 */
export async function findJars({ name, version }, log) {
  const make = async (folder) => {
    const lib = join(folder, 'lib');
    try {
      await resolveWithMaven(name, folder, lib, log);
    } catch (error) {
      log(`${name}: ${error.message.split('\n')[0]}; fetching the pinned jars themselves`);
      rmSync(lib, { recursive: true, force: true });
      await fetchPinned(name, lib, log);
    }
  };
  return join(await cached(`${name}-${version}`, { log, make }), 'lib');
}

async function resolveWithMaven(name, folder, lib, log) {
  if (!onPath('mvn')) throw new Error('no Maven on PATH');
  const pom = join(folder, 'pom.xml');
  copyFileSync(fileURLToPath(new URL(`${name}.pom.xml`, import.meta.url)), pom);
  log(`fetching ${name} with Maven`);
  let fetched = 0;
  const onLine = (line) => {
    if (line.includes('Downloaded from') && ++fetched % 50 === 0) log(`  ${fetched} files`);
  };
  // With a working directory of its own no Maven configuration of the checkout's surroundings is picked up.
  const args = ['-B', '-f', pom, COPY, '-DincludeScope=runtime', `-DoutputDirectory=${lib}`];
  await runTool('mvn', args, { cwd: folder, onLine });
  log(`${name}: ${readdirSync(lib).length} jars`);
}
