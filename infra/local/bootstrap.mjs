/** From a fresh clone to a workspace that runs: modules, Node 24, compiled packages. Needs nothing but Node ≥ 18 and npm. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { compiledSince, rememberCompiled, sourcesDigest } from './find/compiled.mjs';
import { checkout } from './find/folders.mjs';
import { installedSince, manifestsDigest, rememberInstall } from './find/manifests.mjs';
import { onPath, runTool } from './find/run-tool.mjs';
import { exclusively } from './process/lock.mjs';

const NODE_NEEDED = 24;
const bin = join(checkout, 'node_modules', '.bin');
const say = (line) => console.error(`· ${line}`);

/**
 * All of the below, in order. Call it first in an entry script, and import everything else after it.
 * @param {{build?: boolean}} [options] build: false when the caller calls `ensureBuilt` itself
 */
export async function ensureWorkspace({ build = true } = {}) {
  await ensureModules();
  await ensureNode();
  if (build) await ensureBuilt();
}

/** `npm install` when node_modules is missing or older than a manifest. Not `npm ci`: a lock file written on one platform may lack another's optional packages. */
export async function ensureModules() {
  if (installedSince(checkout)) return;
  const busy = (pid) => say(`process ${pid} is installing the npm packages, waiting`);
  await exclusively(join(checkout, '.lienthong', 'run', 'install.lock'), { busy }, async () => {
    if (installedSince(checkout)) return;
    if (!onPath('npm')) throw new Error('npm is not on PATH: install Node with npm (https://nodejs.org)');
    say('installing the npm packages, once');
    const started = Date.now();
    await inherit('npm', ['install', '--no-fund', '--no-audit', '--loglevel=warn'], { within: 'npm install' });
    rememberInstall(checkout, manifestsDigest(checkout));
    say(`npm packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
  });
}

/** Runs this very script again under the workspace's Node when the running one is older; then never returns. */
export async function ensureNode() {
  process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`;
  if (Number(process.versions.node.split('.')[0]) >= NODE_NEEDED) return;
  const node = join(bin, 'node');
  if (!existsSync(node))
    throw new Error(
      `${node} is missing: delete node_modules and run npm install (its package "node" needs its install script)`,
    );
  // The channel closes when we are killed, so the other one learns of it.
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  process.on('SIGINT', () => undefined); // Ctrl-C in a terminal reaches both
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  await new Promise((_never, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => process.exit(code ?? 1));
  });
}

/** Compiles what has changed since it was last compiled. */
export async function ensureBuilt() {
  if (compiledSince(checkout)) return;
  const digest = sourcesDigest(checkout);
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  // a newer schema may have come without a newer manifest, and so without an install
  await runTool(process.execPath, [join(checkout, 'infra', 'tooling', 'prepare.mjs')], { cwd: checkout, env });
  await runTool(join(bin, 'nx'), ['run-many', '-t', 'build'], { cwd: checkout, env });
  rememberCompiled(checkout, digest);
}

function inherit(command, args, { within }) {
  return new Promise((resolve, reject) => {
    // Standard output belongs to the command that is starting; progress goes to standard error.
    const child = spawn(command, args, { cwd: checkout, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${within} ended with ${signal ?? code}`)),
    );
  });
}
