import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type DocumentFormat, mediaTypes, type TableDocument, writeDocument } from '@lienthong/documents';
import { StreamableFile } from '@nestjs/common';

/**
 * Makes a document whole before the first byte of it is sent: a slow reader holds no snapshot of the tables, and one that cannot be
 * made is refused, never cut off. It lies in a file that nobody else can open, and is gone when it was read.
 */
export async function madeDocument(
  format: DocumentFormat,
  table: TableDocument,
  name: string,
): Promise<StreamableFile> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-document-'));
  try {
    const path = join(folder, 'document');
    const output = createWriteStream(path);
    await Promise.all([finished(output), written(format, table, output)]);
    const file = await open(path);
    const { size } = await file.stat();
    return new StreamableFile(file.createReadStream() as Readable, {
      type: mediaTypes[format],
      disposition: `attachment; filename="${name}.${format}"`,
      length: size,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function written(format: DocumentFormat, table: TableDocument, output: ReturnType<typeof createWriteStream>) {
  try {
    await writeDocument(format, table, output);
  } catch (error) {
    output.destroy(error as Error);
    throw error;
  }
}
