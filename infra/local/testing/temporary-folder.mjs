/** Folders for the specs of this package. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, removed after the specs of the file. Passable for all, for PostgreSQL may run as another account. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-test-'));
  chmodSync(folder, 0o711);
  made.push(folder);
  return folder;
}

const made = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
