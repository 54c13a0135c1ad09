import type { Writable } from 'node:stream';
import { writeCsv } from './csv.writer.js';
import type { Extent, TableDocument } from './table-document.js';

export const documentFormats = ['xlsx', 'csv', 'pdf'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
};

/** Excel's own limit, and more than anybody reads on paper; a CSV has none. */
const MOST_ROWS: Readonly<Record<DocumentFormat, number>> = {
  xlsx: 1_048_000,
  csv: Number.MAX_SAFE_INTEGER,
  pdf: 1_000,
};

/** What of so many rows goes into one document of a format. */
export const extentIn = (format: DocumentFormat, of: number): Extent => ({ rows: Math.min(of, MOST_ROWS[format]), of });

/** The two large libraries are loaded by those alone who ask for what they make. */
const writers: Readonly<
  Record<DocumentFormat, () => Promise<(table: TableDocument, output: Writable) => Promise<void>>>
> = {
  csv: async () => writeCsv,
  xlsx: async () => (await import('./xlsx.writer.js')).writeXlsx,
  pdf: async () => (await import('./pdf.writer.js')).writePdf,
};

/**
 * Writes the table in a format, as fast as the output takes it, and ends the output.
 * @throws {RowsMissing} when fewer rows come than the note says; what was written by then is worth nothing
 */
export async function writeDocument(format: DocumentFormat, table: TableDocument, output: Writable): Promise<void> {
  const write = await writers[format]();
  await write(table, output);
}
