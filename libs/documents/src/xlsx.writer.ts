import type { Writable } from 'node:stream';
import { instant, LEGAL_OFFSET_MINUTES } from '@lienthong/kernel';
import type exceljs from 'exceljs';
import { columnWidth } from './column-width.js';
import { datedWorkbook } from './dated-workbook.js';
import { documentRows } from './document-rows.js';
import { extentText, isCut, noteLines, writtenInstant } from './note-lines.js';
import type { Cell, Column, ColumnKind, Row, TableDocument } from './table-document.js';

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  count: '#,##0',
  points: '#,##0.00',
  minutes: '#,##0',
  share: '0.00%',
  date: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm',
};

/** Title, what it stands on, head. */
const HEAD_ROW = 3;

const SHEETS = { vi: ['Bảng', 'Ghi chú'], en: ['Table', 'Note'] } as const;

/**
 * The table as XLSX, streamed row by row: numbers, shares and days are cells of their kind; the head stays in sight and
 * is repeated in print. Above it title, watermark and whether the table is cut; the whole note on the second sheet.
 */
export async function writeXlsx(table: TableDocument, output: Writable): Promise<void> {
  const { columns, note, language, extent, total } = table;
  const book = datedWorkbook(output, new Date(note.madeAt));
  const [tableName, noteName] = SHEETS[language];

  const sheet = book.addWorksheet(tableName, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&P/&N' },
  });
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  sheet.columns = columns.map((column) => ({
    key: column.key,
    width: columnWidth(column),
    style: { numFmt: FORMATS[column.kind] },
  }));
  const line = (cells: readonly Cell[], font: Partial<exceljs.Font>): void => {
    const row = sheet.addRow(cells.map((cell) => cell ?? null));
    row.eachCell((cell) => {
      cell.numFmt = FORMATS.text;
      cell.font = font;
    });
    row.commit();
  };
  line([note.title], { bold: true, size: 14 });
  const upTo = note.watermark === null ? '–' : writtenInstant(note.watermark);
  line([`${upTo} · ${note.filter} · ${extentText(table)}`], isCut(extent) ? { bold: true } : { italic: true });
  const head = sheet.addRow(columns.map(({ title }) => title));
  head.eachCell((cell) => {
    cell.numFmt = FORMATS.text;
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle' };
    cell.border = { bottom: { style: 'thin' } };
  });
  head.commit();
  const add = (row: Row): exceljs.Row => sheet.addRow(columns.map((column) => cellOf(column, row[column.key])));
  for await (const row of documentRows(table)) add(row).commit();
  if (total) {
    const last = add(total);
    last.font = { bold: true };
    last.commit();
  }
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + extent.rows, column: columns.length },
  };
  sheet.commit();

  const notes = book.addWorksheet(noteName);
  notes.columns = [{ width: 24 }, { width: 90, style: { alignment: { wrapText: true } } }];
  notes.addRow([note.title]).commit();
  for (const [name, value] of noteLines(table)) notes.addRow([name, value]).commit();
  notes.commit();
  await book.commit();
}

/** Spreadsheets know no time zone: an instant is written as the legal clock shows it. */
function cellOf({ kind }: Column, value: Cell): string | number | Date | null {
  if (value === null || value === undefined) return null;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  if (kind === 'instant') return new Date(Date.parse(instant(String(value))) + LEGAL_OFFSET_MINUTES * 60_000);
  return value;
}
