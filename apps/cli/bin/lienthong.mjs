#!/usr/bin/env node
/** Starts the `lienthong` command on the workspace's Node; compiles what has never been compiled. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 22;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const node = join(root, 'node_modules', '.bin', 'node');

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE && existsSync(node)) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => fail(`${node}: ${message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  buildWhatIsMissing();
  await import(new URL('../dist/main.js', import.meta.url).href);
}

function buildWhatIsMissing() {
  const missing = packagesUnder('apps/cli').filter(
    (folder) => hasSource(folder) && !existsSync(join(root, folder, 'dist')),
  );
  for (const [index, folder] of missing.entries()) {
    process.stderr.write(
      `lienthong: đang biên dịch lần đầu · compiling once (${index + 1}/${missing.length}) ${folder}\n`,
    );
    const { status, stderr } = spawnSync(process.execPath, ['infra/tooling/build.mjs', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) fail(`${folder}: ${stderr}`);
  }
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

function fail(why) {
  process.stderr.write(`lienthong: ${why}\n`);
  process.exit(1);
}
