import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { documentFormats } from '@lienthong/documents';
import { DomainError } from '@lienthong/kernel';
import { type Command, Option } from 'commander';
import type { CliIo } from './cli-io.js';
import { askIndicators } from './indicator-address.js';

/** A table is wanted as a file. */
export interface DocumentOptions {
  readonly format?: string;
  readonly out?: string;
}

/** The name of a file does not say which kind of document it is. */
export class UnknownFormat extends DomainError {
  readonly code = 'documents.unknown-format';
}

/** Adds the options of a file: its format, and where it is written. */
export function withDocument(command: Command, io: CliIo): Command {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  return command
    .addOption(new Option('--format <FORMAT>', say('xuất thành tệp', 'write a file')).choices([...documentFormats]))
    .option('--out <FILE>', say('tên tệp (không có: ra đầu ra chuẩn)', 'its name (standard output unless given)'));
}

/** The format that is asked for, by name or by the ending of the file; none where no file is wanted. @throws {UnknownFormat} */
export function formatAsked({ format, out }: DocumentOptions): string | undefined {
  if (format ?? out === undefined) return format;
  const ending = extname(out ?? '').slice(1);
  const found = documentFormats.find((one) => one === ending);
  if (!found) throw new UnknownFormat(`No format: ${out}`, { file: out ?? '', formats: documentFormats.join(', ') });
  return found;
}

/** Writes what the service makes of a question, as fast as it comes. */
export async function saveDocument(
  path: string,
  query: URLSearchParams,
  format: string,
  out: string | undefined,
  io: CliIo,
): Promise<void> {
  const asked = new URLSearchParams([...query, ['format', format]]);
  const { body } = await askIndicators(`${path}?${asked}`, 'GET', io.language);
  const bytes = body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
  if (out !== undefined) {
    await pipeline(bytes, createWriteStream(out));
    io.errors.write(io.language === 'vi' ? `đã ghi ${out}\n` : `wrote ${out}\n`);
    return;
  }
  for await (const chunk of bytes) if (!io.output.write(chunk)) await once(io.output, 'drain');
}
