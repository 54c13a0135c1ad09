/** Are the installed npm packages those that the manifests ask for? */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampFile = (root) => join(root, 'node_modules', '.lienthong-installed');

/** npm's own note is newer than every manifest, or the manifests are byte for byte those of our last install. @param {string} root */
export function installedSince(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installedAt = statSync(note).mtimeMs;
  if (manifests(root).every((file) => statSync(file).mtimeMs <= installedAt)) return true;
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === manifestsDigest(root);
}

/** @param {string} root @param {string} digest */
export function rememberInstall(root, digest) {
  writeFileSync(stampFile(root), digest);
}

/** @param {string} root @returns {string} */
export function manifestsDigest(root) {
  const hash = createHash('sha256');
  for (const file of manifests(root)) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function manifests(root) {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = workspaces
    .map((pattern) => pattern.replace(/\/\*$/, ''))
    .filter((folder) => existsSync(join(root, folder)));
  const members = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  return ['package.json', 'package-lock.json', ...members.sort()]
    .map((file) => join(root, file))
    .filter((file) => existsSync(file));
}
