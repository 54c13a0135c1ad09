import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { installedSince, manifestsDigest, rememberInstall } from './manifests.mjs';

function checkout() {
  const root = temporaryFolder();
  mkdirSync(join(root, 'libs', 'kernel'), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ workspaces: ['libs/*', 'apps/*'] }));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'libs', 'kernel', 'package.json'), '{}');
  return root;
}
const touch = (file, seconds) => utimesSync(file, seconds, seconds);

describe('are the npm packages up to date', () => {
  it('a fresh clone has none', () => {
    expect(installedSince(checkout())).toBe(false);
  });

  it('an install after the last change of any manifest will do, whoever ran it', () => {
    const root = checkout();
    const note = join(root, 'node_modules', '.package-lock.json');
    writeFileSync(note, '{}');
    touch(note, 4_000_000_000);
    expect(installedSince(root)).toBe(true);
    touch(join(root, 'libs', 'kernel', 'package.json'), 4_000_000_001);
    expect(installedSince(root)).toBe(false);
  });

  it('a checkout that only made the same files newer needs no install', () => {
    const root = checkout();
    const note = join(root, 'node_modules', '.package-lock.json');
    writeFileSync(note, '{}');
    touch(note, 1);
    rememberInstall(root, manifestsDigest(root));
    expect(installedSince(root)).toBe(true);
    writeFileSync(join(root, 'package-lock.json'), '{"changed":true}');
    expect(installedSince(root)).toBe(false);
  });
});
