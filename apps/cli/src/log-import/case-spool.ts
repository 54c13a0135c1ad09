import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { CaseRow } from './case-row.js';

/** Each part is held in memory as a whole: of a log of ten million rows some 40 MB. */
const PARTS = 64;
const BUFFER_CHARACTERS = 64 * 1024;

/** Rows in any order, given back case by case: a log may be sorted by time, and larger than memory. */
export interface CaseSpool {
  add(row: CaseRow): Promise<void>;
  /** The rows of each case, in the order of the file. */
  cases(): AsyncGenerator<readonly CaseRow[]>;
  close(): Promise<void>;
}

/** Parts of the rows in files that have no name any more, so that even an import that is killed leaves nothing behind. */
export async function openCaseSpool(parts = PARTS): Promise<CaseSpool> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-import-'));
  const opened = await Promise.all(
    Array.from({ length: parts }, (_, part) => open(join(folder, String(part)), 'wx+', 0o600)),
  );
  await rm(folder, { recursive: true });
  const files = opened.map((file) => ({ file, lines: [] as string[], size: 0 }));
  const flush = async (part: (typeof files)[number]): Promise<void> => {
    const text = part.lines.join('');
    part.lines = [];
    part.size = 0;
    if (text) await part.file.appendFile(text);
  };
  return {
    add: async (row) => {
      const part = files[crc32(row.caseId) % parts];
      if (!part) return;
      const line = `${JSON.stringify(row)}\n`;
      part.lines.push(line);
      part.size += line.length;
      if (part.size >= BUFFER_CHARACTERS) await flush(part);
    },
    async *cases() {
      for (const part of files) {
        await flush(part);
        yield* await casesOf(part.file);
      }
    },
    close: async () => {
      await Promise.all(opened.map((file) => file.close()));
    },
  };
}

async function casesOf(file: FileHandle): Promise<readonly (readonly CaseRow[])[]> {
  const byCase = new Map<string, CaseRow[]>();
  for await (const line of file.readLines({ start: 0, autoClose: false })) {
    const row = JSON.parse(line) as CaseRow;
    const own = byCase.get(row.caseId);
    if (own) own.push(row);
    else byCase.set(row.caseId, [row]);
  }
  return [...byCase.values()];
}
