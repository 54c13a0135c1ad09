/** Has anything changed since all was compiled? Nx knows, but takes seconds to say so. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `generated` is written while compiling, so it is judged by being there, as dist is. */
const NOT_SOURCES = new Set(['node_modules', 'dist', 'generated', '.lienthong', '.nx', '.git', 'coverage']);
const stampFile = (root) => join(root, '.lienthong', 'run', 'compiled');

/** Every source as old and as big as it was, and every compiled folder still there. @param {string} root */
export function compiledSince(root) {
  if (!existsSync(stampFile(root))) return false;
  const { digest, folders } = JSON.parse(readFileSync(stampFile(root), 'utf8'));
  return folders.every((folder) => existsSync(join(root, folder))) && digest === sourcesDigest(root);
}

/**
 * @param {string} root
 * @param {string} digest of the sources, taken before they were compiled
 */
export function rememberCompiled(root, digest) {
  const folders = ['apps', 'libs', 'workflows', 'test']
    .filter((kind) => existsSync(join(root, kind)))
    .flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(kind, name)))
    .flatMap((project) => [join(project, 'dist'), join(project, 'src', 'generated')])
    .filter((folder) => existsSync(join(root, folder)));
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), JSON.stringify({ digest, folders }));
}

/** @param {string} root @returns {string} of the names, sizes and times of all sources, not of their content: it takes milliseconds */
export function sourcesDigest(root) {
  const hash = createHash('sha256');
  const walk = (folder) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !NOT_SOURCES.has(entry.name)) walk(path);
      if (!entry.isFile()) continue;
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path.slice(root.length)} ${mtimeMs} ${size}\n`);
    }
  };
  for (const kind of ['apps', 'libs', 'workflows', 'test', 'infra/tooling'])
    if (existsSync(join(root, kind))) walk(join(root, kind));
  for (const file of ['package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json']) {
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
