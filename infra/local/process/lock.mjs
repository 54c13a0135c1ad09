/** One process at a time: for a build into the shared cache, for starting a server on a data folder. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, thisProcess } from './identity.mjs';
import { until } from './wait.mjs';

/**
 * @template T
 * @param {string} file
 * @param {{busy?: (pid: number) => void, within?: number}} options busy is told once whom we wait for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws when the holder does not let go in time (default 20 minutes, a cold build on a slow machine)
 */
export async function exclusively(file, { busy, within = 1_200_000 }, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  const taken = await until(
    () => {
      if (take(file)) return true;
      const holder = readHolder(file);
      if (holder && isAlive(holder)) {
        if (!told) busy?.(holder.pid);
        told = true;
      } else {
        dropStale(file, holder);
      }
      return false;
    },
    { within, every: 100 },
  );
  if (!taken) throw new Error(`${file} is held by process ${readHolder(file)?.pid}; end it, or delete the file`);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

let serial = 0;

/** A link is made with its content in place, so nobody ever reads a half-written holder. */
function take(file) {
  const mine = `${file}.${process.pid}.${++serial}`;
  writeFileSync(mine, JSON.stringify(thisProcess()));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Moved away before it is judged: if another one took the lock in between, it gets its file back. */
function dropStale(file, seen) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved && moved.identity !== seen?.identity && isAlive(moved)) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch {
    // somebody else was quicker; the next round looks again
  }
}
