/** What runs on a home: one small file a server, so that the next start can use it, or end it when its owner is gone. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {string} home @param {string} name */
export const recordFile = (home, name) => join(home, 'run', `${name}.json`);

/** @returns {{pid: number, identity: string, owner: {pid: number, identity: string}, addresses: Record<string, unknown>} | undefined} */
export function readRecord(home, name) {
  try {
    return JSON.parse(readFileSync(recordFile(home, name), 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeRecord(home, name, record) {
  writeJson(recordFile(home, name), record);
}

export function removeRecord(home, name) {
  rmSync(recordFile(home, name), { force: true });
}

/** Whole or not at all; readable by its user alone, for addresses may hold a password. */
export function writeJson(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
}
