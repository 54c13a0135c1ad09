import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { CaseRow } from './case-row.js';

/** Each part is held in memory as a whole when its cases are given back: of a log of ten million rows some 40 MB. */
const PARTS = 64;
/** Of each part; a log of less than some megabytes never goes to disk. */
const BUFFER_CHARACTERS = 64 * 1024;

/** Rows in any order, given back case by case: a log may be sorted by time, and larger than memory. */
export class CaseSpool {
  private readonly parts = Array.from({ length: PARTS }, () => new SpooledPart());

  async add(row: CaseRow): Promise<void> {
    await this.parts[crc32(row.caseId) % PARTS]?.add(row);
  }

  /** The rows of each case, in the order of the file. */
  async *cases(): AsyncGenerator<readonly CaseRow[]> {
    for (const part of this.parts) yield* await part.cases();
  }

  async close(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.close()));
  }
}

class SpooledPart {
  private rows: CaseRow[] = [];
  private size = 0;
  private file: FileHandle | undefined;

  async add(row: CaseRow): Promise<void> {
    this.rows.push(row);
    this.size += row.caseId.length + row.activity.length + ROW_CHARACTERS;
    if (this.size < BUFFER_CHARACTERS) return;
    this.file ??= await namelessFile();
    await this.file.appendFile(this.rows.map((one) => `${JSON.stringify(one)}\n`).join(''));
    this.rows = [];
    this.size = 0;
  }

  async cases(): Promise<Iterable<readonly CaseRow[]>> {
    const byCase = new Map<string, CaseRow[]>();
    const take = (row: CaseRow): void => {
      const own = byCase.get(row.caseId);
      if (own) own.push(row);
      else byCase.set(row.caseId, [row]);
    };
    if (this.file)
      for await (const line of this.file.readLines({ start: 0, autoClose: false })) take(JSON.parse(line) as CaseRow);
    for (const row of this.rows) take(row);
    this.rows = [];
    return byCase.values();
  }

  async close(): Promise<void> {
    await this.file?.close();
  }
}

/** About what a row has beside its id and its activity. */
const ROW_CHARACTERS = 200;

/** A file that is in no folder any more, so that even an import that is killed leaves nothing behind. */
async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-import-'));
  try {
    return await open(join(folder, 'rows'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
