/** Compiles one project from src/ to dist/: `node infra/tooling/build.mjs libs/kernel`. Types are checked elsewhere. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';

const project = process.argv[2];
if (!project || !existsSync(join(project, 'src'))) {
  console.error(`build: no folder ${project ? join(project, 'src') : '(name a project)'}`);
  process.exit(2);
}
const { $schema: _schema, ...options } = JSON.parse(readFileSync('.swcrc', 'utf8'));
const source = join(project, 'src');
const target = join(project, 'dist');
rmSync(target, { recursive: true, force: true });

for (const file of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!file.isFile()) continue;
  const from = join(file.parentPath, file.name);
  const to = join(target, relative(source, from));
  if (/\.(spec|d)\.ts$/.test(file.name)) continue;
  mkdirSync(dirname(to), { recursive: true });
  if (!file.name.endsWith('.ts')) {
    cpSync(from, to);
    continue;
  }
  const out = to.replace(/\.ts$/, '.js');
  const { code, map } = transformFileSync(from, { ...options, swcrc: false, filename: from, sourceMaps: true });
  writeFileSync(out, `${code}\n//# sourceMappingURL=${file.name.replace(/\.ts$/, '.js.map')}\n`);
  if (map) writeFileSync(`${out}.map`, map);
}
