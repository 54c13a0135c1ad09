import { rmSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { InvalidField } from '../../request-fields.js';

/**
 * Files that are there whole or not at all: `work` makes them in a folder beside `path`, and what lies there when it has
 * succeeded is moved to where `path` is. Failed or interrupted, nothing stays behind.
 * @throws {InvalidField} when there is no such folder, or where a folder has the name
 */
export async function wholeFiles<Result>(path: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const home = dirname(path);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new InvalidField('--out', 'EISDIR', { vi: `${path} là một thư mục`, en: `${path} is a folder` });
  const folder = await folderIn(home, basename(path));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const interrupted = (): never => {
    remove();
    process.exit(130);
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  try {
    const result = await work(folder);
    for (const name of await readdir(folder)) await rename(join(folder, name), join(home, name));
    return result;
  } finally {
    remove();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function folderIn(home: string, name: string): Promise<string> {
  try {
    return await mkdtemp(join(home, `.${name}.`));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new InvalidField('--out', code, {
      vi: `không ghi được vào thư mục ${home}`,
      en: `the folder ${home} cannot be written to`,
    });
  }
}
