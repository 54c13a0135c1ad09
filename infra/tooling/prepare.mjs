/**
 * After `npm install`: generates the Prisma client of libs/case-store where it is missing or older than its schema.
 * The schema engine, which npm does not carry, is not needed for that.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const store = join(root, 'libs/case-store');
const prisma = join(root, 'node_modules/prisma');
const generated = join(store, 'src/generated');
const stamp = join(generated, '.made-from');

const madeFrom = createHash('sha256')
  .update(readFileSync(join(store, 'prisma/schema.prisma')))
  .update(readFileSync(join(prisma, 'package.json')))
  .digest('hex');
const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom;

if (!isCurrent) {
  console.error('prepare: generating the Prisma client');
  const node24 = join(root, 'node_modules/.bin/node');
  const { status } = spawnSync(
    existsSync(node24) ? node24 : process.execPath,
    [join(prisma, 'build/index.js'), 'generate'],
    {
      cwd: store,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, madeFrom);
}
