import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { instant, localIso } from '@lienthong/kernel';
import { documentRows } from './document-rows.js';
import { noteLines } from './note-lines.js';
import type { Cell, Column, TableDocument } from './table-document.js';

/** So that Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A text with which a spreadsheet would begin to compute. @see OWASP, CSV injection */
const COMPUTES = /^[=+\-@\t\r]/;

/** One record of RFC 4180, with its line end. Numbers stand as they are; a text that a spreadsheet would compute gets an apostrophe. */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = COMPUTES.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Numbers and days as machines read them; an instant in legal time, as spreadsheets read it. */
function cellOf({ kind }: Column, value: Cell): Cell {
  if (value === null || value === undefined || kind !== 'instant' || typeof value !== 'string') return value;
  return localIso(instant(value)).replace('T', ' ');
}

/**
 * The table as CSV: UTF-8 with a byte order mark, RFC 4180, titles of the columns first, then rows and total. The note stands at the
 * end, in records as wide as the others whose first field begins with `#`: the first line stays a head that every
 * reader understands, and a file without its note was cut off on its way.
 */
export async function writeCsv(table: TableDocument, output: Writable): Promise<void> {
  const { columns, total, note } = table;
  const write = async (cells: readonly Cell[]): Promise<void> => {
    if (!output.write(csvRecord(cells))) await once(output, 'drain');
  };
  output.write(BYTE_ORDER_MARK);
  await write(columns.map(({ title }) => title));
  const lineOf = (row: Readonly<Record<string, Cell>>) => columns.map((column) => cellOf(column, row[column.key]));
  for await (const row of documentRows(table)) await write(lineOf(row));
  if (total) await write(lineOf(total));
  const rest = columns.slice(1).map(() => null);
  await write([`# ${note.title}`, ...rest]);
  for (const [name, value] of noteLines(table)) await write([`# ${name}: ${value}`, ...rest]);
  output.end();
}
