/** Jars over plain HTTPS, for a machine with Java but no Maven: each must hash to what pinned-jars.json says. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const REPOSITORY = 'https://repo1.maven.org/maven2';
const AT_ONCE = 6;

/** @returns {readonly {path: string, sha256: string}[]} */
export function pinnedJars(program) {
  return JSON.parse(readFileSync(new URL('pinned-jars.json', import.meta.url), 'utf8'))[program];
}

/**
 * @param {string} program a key of pinned-jars.json
 * @param {string} lib
 * @param {(line: string) => void} log
 * @param {string} [repository]
 * @throws when a jar cannot be fetched or is not the pinned one
 */
export async function fetchPinned(program, lib, log, repository = REPOSITORY) {
  mkdirSync(lib, { recursive: true });
  const waiting = [...pinnedJars(program)];
  const total = waiting.length;
  let done = 0;
  const fetchNext = async () => {
    for (let jar = waiting.shift(); jar; jar = waiting.shift()) {
      writeFileSync(join(lib, basename(jar.path)), await fetchJar(jar, repository));
      if (++done % 25 === 0 || done === total) log(`  ${done} of ${total} jars`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}

async function fetchJar({ path, sha256 }, repository) {
  const url = `${repository}/${path}`;
  const response = await fetch(url).catch((error) => {
    throw new Error(
      `${url}: ${error.cause?.message ?? error.message}; check the network, or install Maven (apt-get install maven)`,
    );
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${url} is not the pinned file: sha256 ${found}, expected ${sha256}`);
  return bytes;
}
