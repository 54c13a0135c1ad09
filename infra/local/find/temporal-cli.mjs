/** The `temporal` command, which holds the development server. */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cached.mjs';
import { cacheFolder } from './folders.mjs';
import { goInstall } from './go-install.mjs';
import { onPath, runTool } from './run-tool.mjs';

/** Later versions carry a replace directive and refuse `go install`. */
export const TEMPORAL_CLI_VERSION = '1.5.1';
const CACHED_AS = `temporal-cli-${TEMPORAL_CLI_VERSION}`;
const BINARY = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** What is there without fetching anything: on PATH, else in the cache. @returns {{path: string, from: string} | undefined} */
export function lookForTemporalCli(env = process.env) {
  const installed = onPath(BINARY, env);
  if (installed) return { path: installed, from: 'PATH' };
  const kept = join(cacheFolder(env), CACHED_AS, BINARY);
  return existsSync(kept) ? { path: kept, from: 'cache' } : undefined;
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<string>} path of the executable
 * @throws naming what is missing and how to get it
 */
export async function findTemporalCli(log) {
  const there = lookForTemporalCli();
  if (there) return there.path;
  const folder = await cached(CACHED_AS, { log, make: (target) => buildOrDownload(target, log) });
  return join(folder, BINARY);
}

async function buildOrDownload(folder, log) {
  const faults = [];
  for (const way of [build, download]) {
    try {
      return await way(folder, log);
    } catch (error) {
      faults.push(error.message);
      log(`temporal: ${error.message.split('\n')[0]}`);
    }
  }
  throw new Error(
    `temporal is missing: install Go ≥ 1.24 (https://go.dev/dl) or put the Temporal CLI on PATH (https://temporal.io/setup/install-temporal-cli).\n${faults.join('\n')}`,
  );
}

function build(folder, log) {
  const program = `github.com/temporalio/cli/cmd/temporal@v${TEMPORAL_CLI_VERSION}`;
  return goInstall([program], folder, { log, usually: '2 to 4 minutes' });
}

async function download(folder, log) {
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const url = `https://temporal.download/cli/archive/v${TEMPORAL_CLI_VERSION}?platform=${process.platform}&arch=${arch}`;
  log(`fetching ${url}`);
  await runTool('sh', ['-c', 'curl -fsSL --retry 2 "$1" | tar -xz -C "$2"', 'sh', url, folder]);
  if (!existsSync(join(folder, BINARY))) renameSync(join(folder, 'temporal'), join(folder, BINARY));
  await runTool(join(folder, BINARY), ['--version']);
}
