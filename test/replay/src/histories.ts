import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const HISTORIES = fileURLToPath(new URL('../histories/', import.meta.url));

/** The key under which the histories of these made-up cases were written. */
export const CODEC_KEY = Buffer.alloc(32, 7).toString('base64');

/** Every stored history, by the name of its file. */
export function histories(): readonly (readonly [name: string, history: unknown])[] {
  const files = readdirSync(HISTORIES).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => [file, JSON.parse(readFileSync(HISTORIES + file, 'utf8'))]);
}
