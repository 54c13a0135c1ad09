import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { compiledSince, rememberCompiled, sourcesDigest } from './compiled.mjs';

let root;
beforeEach(() => {
  root = temporaryFolder();
  for (const folder of ['src', 'dist']) mkdirSync(join(root, 'libs', 'kernel', folder), { recursive: true });
  writeFileSync(join(root, 'libs', 'kernel', 'src', 'index.ts'), 'export {}');
});
const compile = () => rememberCompiled(root, sourcesDigest(root));

it('what was never compiled is compiled', () => expect(compiledSince(root)).toBe(false));

it('nothing is compiled twice, and writing to dist is no change', () => {
  compile();
  writeFileSync(join(root, 'libs', 'kernel', 'dist', 'index.js'), '');
  expect(compiledSince(root)).toBe(true);
});

it('a changed source is compiled again', () => {
  compile();
  writeFileSync(join(root, 'libs', 'kernel', 'src', 'index.ts'), 'export const changed = 1');
  expect(compiledSince(root)).toBe(false);
});

it('a new source, and a compiled folder that was deleted, too', () => {
  compile();
  writeFileSync(join(root, 'libs', 'kernel', 'src', 'new.ts'), '');
  expect(compiledSince(root)).toBe(false);
  compile();
  rmSync(join(root, 'libs', 'kernel', 'dist'), { recursive: true });
  expect(compiledSince(root)).toBe(false);
});
