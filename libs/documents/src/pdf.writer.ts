import type { Writable } from 'node:stream';
import type { Content, TableCell } from 'pdfmake';
import { documentRows } from './document-rows.js';
import { isCut, noteLines, writtenDate, writtenInstant } from './note-lines.js';
import { FONT, pdfBytes } from './pdf-engine.js';
import type { Cell, Column, ColumnKind, DocumentLanguage, Row, TableDocument } from './table-document.js';

const words = {
  vi: { page: 'Trang', locale: 'vi-VN' },
  en: { page: 'Page', locale: 'en-GB' },
} as const satisfies Record<DocumentLanguage, unknown>;

/** The table as PDF: A4 lying, title and note first, the head on every page, page x/y below. Embeds a font that holds every Vietnamese letter. */
export async function writePdf(table: TableDocument, output: Writable): Promise<void> {
  const { note, language } = table;
  const bytes = await pdfBytes({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [30, 30, 30, 36],
    info: { title: note.title, creator: 'Liên Thông', producer: 'Liên Thông', creationDate: new Date(note.madeAt) },
    defaultStyle: { font: FONT, fontSize: 8 },
    content: [{ text: note.title, fontSize: 13, bold: true, margin: [0, 0, 0, 4] }, noteOf(table), await gridOf(table)],
    footer: (current, pages) => ({
      text: `${words[language].page} ${current}/${pages}`,
      alignment: 'center',
      margin: [0, 10, 0, 0],
    }),
  });
  output.end(bytes);
}

function noteOf(table: TableDocument): Content {
  const lines = noteLines(table).map(
    ([name, value]): Content => [{ text: [{ text: `${name}: `, bold: true }, value] }],
  );
  return { stack: lines, margin: [0, 0, 0, 8], ...(isCut(table.extent) && { color: '#b00020' }) };
}

async function gridOf(table: TableDocument): Promise<Content> {
  const { columns, total, language } = table;
  const lineOf = (row: Row, bold = false): TableCell[] =>
    columns.map((column) => ({
      text: textOf(column, row[column.key], language),
      alignment: sideOf(column.kind),
      bold,
    }));
  const body: TableCell[][] = [
    columns.map(({ title, kind }) => ({ text: title, bold: true, fillColor: '#eeeeee', alignment: sideOf(kind) })),
  ];
  for await (const row of documentRows(table)) body.push(lineOf(row));
  if (total) body.push(lineOf(total, true));
  const widths = columns.map(({ kind }) => (kind === 'text' ? '*' : 'auto'));
  return { layout: 'lightHorizontalLines', table: { headerRows: 1, dontBreakRows: true, widths, body } };
}

const sideOf = (kind: ColumnKind) => (kind === 'text' ? 'left' : 'right');

/** A cell as people read it. */
function textOf({ kind }: Column, value: Cell, language: DocumentLanguage): string {
  if (value === null || value === undefined) return '';
  const { locale } = words[language];
  switch (kind) {
    case 'count':
    case 'minutes':
      return Number(value).toLocaleString(locale);
    case 'points':
      return Number(value).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    case 'share':
      return Number(value).toLocaleString(locale, { style: 'percent', minimumFractionDigits: 2 });
    case 'date':
      return writtenDate(String(value));
    case 'instant':
      return writtenInstant(String(value));
    default:
      return String(value);
  }
}
