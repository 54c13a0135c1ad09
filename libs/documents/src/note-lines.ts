import { instant, localIso } from '@lienthong/kernel';
import type { DocumentLanguage, DocumentNote, Extent, TableDocument } from './table-document.js';

const words = {
  vi: {
    filter: 'Điều kiện',
    unit: 'Đơn vị đếm',
    watermark: 'Số liệu đến',
    nothing: 'chưa có sự kiện nào',
    definition: 'Phiên bản định nghĩa',
    madeAt: 'Lập lúc',
    extent: 'Phạm vi',
    complete: (rows: number) => `đầy đủ, ${rows} dòng`,
    cut: (rows: number, of: number) => `BỊ CẮT: chỉ có ${rows} trên ${of} dòng`,
  },
  en: {
    filter: 'Filter',
    unit: 'Counted',
    watermark: 'Figures up to',
    nothing: 'no fact yet',
    definition: 'Definition version',
    madeAt: 'Made at',
    extent: 'Extent',
    complete: (rows: number) => `complete, ${rows} rows`,
    cut: (rows: number, of: number) => `CUT at ${rows} of ${of} rows`,
  },
} as const satisfies Record<DocumentLanguage, unknown>;

/** Legal time as an office writes it: `05/05/2025 17:30`. */
export function writtenInstant(text: string): string {
  const [date = '', time = ''] = localIso(instant(text)).split('T');
  return `${writtenDate(date)} ${time}`;
}

/** `05/05/2025`. */
export const writtenDate = (date: string): string => date.split('-').reverse().join('/');

export const isCut = ({ rows, of }: Extent): boolean => rows < of;

/** Whether the table is all that was asked for. */
export function extentText({ extent, language }: Pick<TableDocument, 'extent' | 'language'>): string {
  const say = words[language];
  return isCut(extent) ? say.cut(extent.rows, extent.of) : say.complete(extent.rows);
}

/** The note under its title: names and values, in the order in which they are read. */
export function noteLines({ note, extent, language }: Pick<TableDocument, 'note' | 'extent' | 'language'>) {
  const say = words[language];
  const { filter, unit, watermark, definitionVersion, madeAt }: DocumentNote = note;
  return [
    [say.filter, filter],
    ...(unit ? [[say.unit, unit] as const] : []),
    [say.watermark, watermark === null ? say.nothing : writtenInstant(watermark)],
    [say.definition, definitionVersion],
    [say.madeAt, writtenInstant(madeAt)],
    [say.extent, extentText({ extent, language })],
  ] as readonly (readonly [string, string])[];
}
