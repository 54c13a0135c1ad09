import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { DomainError } from '@lienthong/kernel';
import { type CsvOptions, csvRows } from './csv-log.js';
import type { LogRows } from './log-row.js';
import { xesRows } from './xes-log.js';

/** A log that is not there, or that nobody may read. */
export class LogUnreadable extends DomainError {
  readonly code = 'import.log-unreadable';
}

export interface OpenLog {
  readonly format: 'csv' | 'xes';
  readonly rows: LogRows;
  /** How much of the file has been read, 0…1. */
  progress(): number;
}

const GZIP = [0x1f, 0x8b];
const SNIFFED_BYTES = 512;

/** Opens a CSV or an XES, packed by gzip or not, whatever the file is called. @throws {LogUnreadable} {InvalidMapping} */
export async function openLog(file: string, options: CsvOptions): Promise<OpenLog> {
  const { head, size } = await beginningOf(file);
  const bytes = createReadStream(file);
  const isPacked = GZIP.every((byte, place) => head[place] === byte);
  const text = textOf(isPacked ? bytes.pipe(createGunzip()) : bytes);
  if (isPacked) bytes.on('error', () => undefined);
  const { value: first = '' } = await text.next();
  const whole = Readable.from(again(first, text));
  const format = first.trimStart().startsWith('<') ? 'xes' : 'csv';
  return {
    format,
    rows: untilBroken(format === 'xes' ? xesRows(whole) : csvRows(whole, options)),
    progress: () => (size === 0 ? 1 : bytes.bytesRead / size),
  };
}

async function beginningOf(file: string): Promise<{ readonly head: Buffer; readonly size: number }> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
      return { head: buffer.subarray(0, bytesRead), size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LogUnreadable(`Không đọc được tệp · Cannot be read: ${why}`, { file });
  }
}

/** Text in pieces; UTF-8 unless the file says otherwise, without the mark of byte order. */
async function* textOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string, undefined> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(bytes.subarray(0, SNIFFED_BYTES).toString('latin1'));
  return declared?.[1] ?? 'utf-8';
}

async function* again(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** A file that breaks off (a download that was cut, a damaged archive) gives what could be read, and says where it ends. */
async function* untilBroken(rows: LogRows): LogRows {
  let line = 0;
  try {
    for await (const row of rows) {
      line = row.line;
      yield row;
    }
  } catch (error) {
    if (!isBrokenArchive(error)) throw error;
    yield { line: line + 1, rule: 'broken-off' };
  }
}

const isBrokenArchive = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
