/** PostgreSQL refuses to run as root: as root it runs as the account `postgres`, which must be able to reach its files. */
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runTool } from '../find/run-tool.mjs';
import { exclusively } from '../process/lock.mjs';

const ACCOUNT = 'postgres';
/** Where files go that the account could not reach, such as a checkout under /root. */
const SHARED_PROGRAMS = '/var/cache/lienthong';
const SHARED_DATA = '/var/lib/lienthong';

/**
 * @param {{native: string, version: string}} binaries
 * @param {string} folder wanted for the data
 * @returns {Promise<{native: string, folder: string, ids: {uid?: number, gid?: number}}>} folder exists and belongs to the account
 */
export async function placeForPostgres({ native, version }, folder, log) {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) return { native, folder, ids: {} };
  const ids = await accountIds();
  const place = { native, folder, ids };
  if (!(await canReach(ids, join(native, 'bin', 'postgres')))) place.native = await copyPrograms(native, version);
  if (!(await canReach(ids, folder))) {
    place.folder = join(SHARED_DATA, nameElsewhere(folder));
    mkdirSync(place.folder, { recursive: true });
    log(`postgres: the account ${ACCOUNT} cannot reach ${folder}, its data lies in ${place.folder}`);
  }
  chownSync(place.folder, ids.uid, ids.gid);
  return place;
}

/** Remembered where the data was wanted: who deletes that home begins anew here, too. */
function nameElsewhere(folder) {
  const file = join(folder, 'elsewhere');
  if (!existsSync(file)) writeFileSync(file, randomBytes(6).toString('hex'));
  return readFileSync(file, 'utf8');
}

async function accountIds() {
  const ask = async (what) => Number(await runTool('id', [what, ACCOUNT]));
  try {
    return { uid: await ask('-u'), gid: await ask('-g') };
  } catch {
    await runTool('groupadd', ['--force', '--system', ACCOUNT]);
    await runTool('useradd', ['--system', '--no-create-home', '--gid', ACCOUNT, ACCOUNT]);
    return { uid: await ask('-u'), gid: await ask('-g') };
  }
}

async function canReach(ids, path) {
  return runTool('test', ['-x', path], { ...ids, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

async function copyPrograms(native, version) {
  const target = join(SHARED_PROGRAMS, `postgres-${version}`);
  await exclusively(`${target}.lock`, {}, async () => {
    if (existsSync(target)) return;
    mkdirSync(dirname(target), { recursive: true });
    rmSync(`${target}.part`, { recursive: true, force: true });
    cpSync(native, `${target}.part`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${target}.part`, target);
  });
  return target;
}
