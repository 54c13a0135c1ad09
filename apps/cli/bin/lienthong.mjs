#!/usr/bin/env node
/** Starts the `lienthong` command on the workspace's Node; compiles what has never been compiled. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 22;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const node = join(root, 'node_modules', '.bin', 'node');
const lock = join(root, '.lienthong', 'run', 'cli-build.lock');

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE && existsSync(node)) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => {
    say(`${node}: ${message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  await buildWhatIsMissing();
  await import(new URL('../dist/main.js', import.meta.url).href);
}

/** Another one that is at it is waited for, so nobody runs half of a build. */
async function buildWhatIsMissing() {
  const missing = () =>
    packagesUnder('apps/cli').filter((folder) => hasSource(folder) && !existsSync(join(root, folder, 'dist')));
  if (missing().length === 0 && !existsSync(lock)) return;
  const { exclusively } = await import(new URL('../../../infra/local/process/lock.mjs', import.meta.url).href);
  const busy = (pid) => say(`chờ tiến trình ${pid} biên dịch · waiting for process ${pid} to compile`);
  await exclusively(lock, { busy }, async () => {
    for (const folder of missing()) {
      say(`đang biên dịch lần đầu · compiling once: ${folder}`);
      const build = ['infra/tooling/build.mjs', folder];
      const { status, stderr } = spawnSync(process.execPath, build, { cwd: root, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${folder}: ${stderr}`);
    }
  });
}

function hasSource(folder) {
  const source = join(root, folder, 'src');
  return existsSync(source) && readdirSync(source).length > 0;
}

/** A package of the workspace after all that it depends on. */
function packagesUnder(folder, found = new Set()) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const lib = join('libs', name.replace('@lienthong/', ''));
    if (name.startsWith('@lienthong/') && existsSync(join(root, lib)) && !found.has(lib)) packagesUnder(lib, found);
  }
  found.add(folder);
  return [...found];
}

function say(line) {
  process.stderr.write(`lienthong: ${line}\n`);
}
