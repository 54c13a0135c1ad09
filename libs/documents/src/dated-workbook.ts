import type { Writable } from 'node:stream';
import exceljs from 'exceljs';

interface Archive {
  append(source: unknown, data: object): Archive;
}

/** What exceljs does not declare: the archive that it writes into. */
interface Opening {
  readonly zip: Archive;
}

type BookClass = new (options: object) => exceljs.stream.xlsx.WorkbookWriter & Opening;

/**
 * A streamed workbook in which every entry of the archive has the same date: exceljs takes the clock's and has no setting for it,
 * so the same table would be other bytes every other second.
 */
export function datedWorkbook(stream: Writable, date: Date): exceljs.stream.xlsx.WorkbookWriter {
  class DatedWorkbook extends (exceljs.stream.xlsx.WorkbookWriter as BookClass) {
    /** The first thing that is written, while the book is being made. */
    override addThemes(): Promise<void> {
      const append = this.zip.append.bind(this.zip);
      this.zip.append = (source, data) => append(source, { ...data, date });
      return super.addThemes();
    }
  }
  const book = new DatedWorkbook({ stream, useStyles: true, useSharedStrings: false });
  return Object.assign(book, { creator: 'Liên Thông', created: date, modified: date });
}
