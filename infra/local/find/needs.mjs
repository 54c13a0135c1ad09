/** What a machine must have, one check each, for `npm run doctor`. */
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { isFree } from '../process/ports.mjs';
import { cacheFolder, checkout, homeFolder } from './folders.mjs';
import { KAFKA, lookForJars, TEST_SERVER } from './jars.mjs';
import { JAVA_NEEDED, lookForJava } from './java.mjs';
import { installedSince } from './manifests.mjs';
import { lookForPostgres } from './postgres-binaries.mjs';
import { onPath, runTool } from './run-tool.mjs';
import { lookForTemporalCli, TEMPORAL_CLI_VERSION } from './temporal-cli.mjs';
import { lookForTemporalServer } from './temporal-server.mjs';

/**
 * @typedef {{need: string, required: boolean, ok: boolean, found: string, mend?: string}} Finding
 *   mend = the one line that puts it right
 */

/** @returns {Promise<Finding[]>} */
export async function examine() {
  const checks = [node, modules, java, maven, go, temporal, kafka, testServer, temporalServer, postgres, disk, ports];
  return (await Promise.all(checks.map((check) => check()))).flat();
}

function node() {
  const running = process.versions.node;
  const ok = Number(running.split('.')[0]) >= 18;
  return {
    need: 'node ≥ 18',
    required: true,
    ok,
    found: `${running} (${process.execPath})`,
    mend: 'install Node 24 LTS: https://nodejs.org',
  };
}

function modules() {
  const ok = installedSince(checkout);
  return {
    need: 'npm packages',
    required: true,
    ok,
    found: ok ? 'node_modules, up to date' : 'missing or older than the manifests',
    mend: 'npm install',
  };
}

async function java() {
  const found = await lookForJava();
  const ok = found !== undefined && found.major >= JAVA_NEEDED;
  const mend = 'apt-get install openjdk-17-jre-headless, or https://adoptium.net';
  return {
    need: `java ≥ ${JAVA_NEEDED} (Kafka)`,
    required: true,
    ok,
    found: found ? `${found.major} (${found.path})` : 'none',
    mend,
  };
}

async function maven() {
  const path = onPath('mvn');
  const jars = lookForJars(KAFKA) !== undefined;
  const version = path && /Maven (\d[\w.-]*)/.exec(await runTool(path, ['-v', '-B']))?.[1];
  const found = path ? `${version} (${path})` : 'none; jars are fetched one by one over HTTPS';
  return {
    need: 'maven (fetches Kafka once)',
    required: false,
    ok: jars || path !== undefined,
    found,
    mend: 'apt-get install maven',
  };
}

async function go() {
  const path = onPath('go');
  const needed = lookForTemporalCli() === undefined;
  const found = path
    ? `${(await runTool(path, ['env', 'GOVERSION'])).trim()} (${path})`
    : `none${needed ? '' : '; not needed any more'}`;
  return {
    need: 'go (builds Temporal once)',
    required: false,
    ok: path !== undefined || !needed,
    found,
    mend: 'https://go.dev/dl, or put the Temporal CLI on PATH',
  };
}

async function temporal() {
  const found = lookForTemporalCli();
  if (found) {
    const told = (await runTool(found.path, ['--version'])).trim();
    return { need: 'temporal', required: true, ok: true, found: `${told} (${found.from}: ${found.path})` };
  }
  const ok = onPath('go') !== undefined || onPath('curl') !== undefined;
  const promise = ok ? `not yet; npm start gets ${TEMPORAL_CLI_VERSION}` : 'none, and neither Go nor curl to get it';
  return {
    need: 'temporal',
    required: true,
    ok,
    found: promise,
    mend: 'https://temporal.io/setup/install-temporal-cli',
  };
}

const kafka = () => jars('kafka', KAFKA, true);
const testServer = () => jars('temporal test server', TEST_SERVER, false);

function jars(need, program, required) {
  const lib = lookForJars(program);
  return {
    need,
    required,
    ok: true,
    found: lib ? `${program.version} (cache: ${lib})` : `not yet; fetched on first use (${program.version})`,
  };
}

function temporalServer() {
  const folder = lookForTemporalServer();
  return {
    need: 'temporal on postgres',
    required: false,
    ok: true,
    found: folder ? `cache: ${folder}` : 'not yet; built on first use, some minutes',
  };
}

function postgres() {
  const found = lookForPostgres();
  if (!found)
    return {
      need: 'postgres',
      required: true,
      ok: false,
      found: 'none',
      mend: 'npm install (without --omit=optional)',
    };
  const linked = found.linked ? '' : '; its install script did not run, npm start runs it';
  return { need: 'postgres', required: true, ok: true, found: `${found.version} (${found.native})${linked}` };
}

function disk() {
  const folders = { data: homeFolder(), cache: cacheFolder() };
  return Object.entries(folders).map(([what, folder]) => {
    const { bavail, bsize } = statfsSync(nearest(folder));
    const free = (bavail * bsize) / 2 ** 30;
    // A cold build of Temporal fills 3 GB of Go's caches, beside our own.
    const needed = what === 'cache' && !lookForTemporalCli() ? 6 : 1;
    return {
      need: `disk for ${what} ≥ ${needed} GB`,
      required: true,
      ok: free >= needed,
      found: `${free.toFixed(1)} GB free (${folder})`,
      mend: `free some space, or set LIENTHONG_${what === 'data' ? 'HOME' : 'CACHE'}`,
    };
  });
}

function nearest(folder) {
  try {
    statfsSync(folder);
    return folder;
  } catch {
    return nearest(join(folder, '..'));
  }
}

async function ports() {
  const usual = { PostgreSQL: 5432, Temporal: 7233, "Temporal's UI": 8233, Kafka: 9092, 'web and API': 3000 };
  const taken = [];
  for (const [what, port] of Object.entries(usual)) if (!(await isFree(port))) taken.push(`${port} (${what})`);
  const found = taken.length === 0 ? 'all free' : `${taken.join(', ')} in use; the next free one is taken instead`;
  return { need: 'usual ports', required: false, ok: true, found };
}
