import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flowBundle } from '../flow-bundle.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Everything that may be inside the bundle. */
const SOURCES = [
  'workflows/case/src',
  'libs/contracts/src/workflows',
  'libs/procedure/src',
  'libs/kernel/src',
  'libs/case/src',
];

/** The bundle of the sources as they are now, built once for all tests that need it. */
export async function flowBundleOnce(): Promise<{ readonly codePath: string }> {
  const codePath = join(ROOT, 'node_modules/.cache/lienthong', `workflow-bundle-${digest()}.js`);
  if (!existsSync(codePath)) {
    mkdirSync(dirname(codePath), { recursive: true });
    const part = `${codePath}.${process.pid}`;
    writeFileSync(part, await flowBundle());
    renameSync(part, codePath);
  }
  return { codePath };
}

function digest(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const folder of SOURCES) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        hash.update(file).update(readFileSync(join(ROOT, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
