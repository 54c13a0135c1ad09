import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { instant, plainDate } from '@lienthong/kernel';
import exceljs from 'exceljs';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  csvRecord,
  type DocumentFormat,
  documentFormats,
  extentIn,
  RowsMissing,
  type TableDocument,
  writeDocument,
} from './index.js';

const columns = [
  { key: 'agency', title: 'Cơ quan', kind: 'text' },
  { key: 'late', title: 'Trễ hạn', kind: 'count' },
  { key: 'share', title: 'Tỷ lệ đúng hạn', kind: 'share' },
  { key: 'minutes', title: 'Phút trễ', kind: 'minutes' },
  { key: 'day', title: 'Ngày', kind: 'date' },
  { key: 'due', title: 'Hẹn trả', kind: 'instant' },
] as const;
const row = {
  agency: 'Ủy ban nhân dân phường Thành Sen',
  late: 1234,
  share: 0.975,
  minutes: -630,
  day: plainDate('2025-04-30'),
  due: instant('2025-05-05T17:30'),
};
const table: TableDocument = {
  language: 'vi',
  note: {
    title: 'Báo cáo kỳ',
    filter: 'từ 01/04/2025 đến 30/04/2025, theo cơ quan',
    unit: 'hồ sơ',
    watermark: '2025-05-05T10:30:12.345Z',
    definitionVersion: '2',
    madeAt: instant('2025-05-06T08:00'),
  },
  columns,
  rows: [row, { agency: '=HYPERLINK("http://x")', late: 0, share: null }],
  extent: { rows: 2, of: 2 },
  total: { agency: 'Tổng', late: 1234, share: 0.975 },
};

async function written(format: DocumentFormat, document: TableDocument): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), writeDocument(format, document, output)]);
  return bytes;
}

/** Every letter that Vietnamese is written with, in both cases. */
const LETTERS = [...'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz'];
const alphabet = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())];

const pdfText = async (bytes: Buffer): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text;
};

describe('a table as CSV', () => {
  it('is UTF-8 with a byte order mark, RFC 4180, the note last in records as wide as the others', async () => {
    const bytes = await written('csv', table);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString().split('\r\n')).toEqual([
      'Cơ quan,Trễ hạn,Tỷ lệ đúng hạn,Phút trễ,Ngày,Hẹn trả',
      'Ủy ban nhân dân phường Thành Sen,1234,0.975,-630,2025-04-30,2025-05-05 17:30',
      '"\'=HYPERLINK(""http://x"")",0,,,,',
      'Tổng,1234,0.975,,,',
      '# Báo cáo kỳ,,,,,',
      '"# Điều kiện: từ 01/04/2025 đến 30/04/2025, theo cơ quan",,,,,',
      '# Đơn vị đếm: hồ sơ,,,,,',
      '# Số liệu đến: 05/05/2025 17:30,,,,,',
      '# Phiên bản định nghĩa: 2,,,,,',
      '# Lập lúc: 06/05/2025 08:00,,,,,',
      '"# Phạm vi: đầy đủ, 2 dòng",,,,,',
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])(
    '%j is a text, not a sum (OWASP, CSV injection)',
    (text) => expect(csvRecord([text]).replace(/^"/, '')).toMatch(/^'/),
  );
});

describe('a table as XLSX', () => {
  const opened = async (document: TableDocument) => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await written('xlsx', document)) as unknown as ArrayBuffer);
    return book;
  };

  it('has numbers, shares and days as what they are, under a head that stays in sight', async () => {
    const sheet = (await opened(table)).worksheets[0]!;
    expect(sheet.getRow(3).values).toEqual([undefined, ...columns.map(({ title }) => title)]);
    const cells = [2, 3, 4, 5, 6].map((column) => sheet.getRow(4).getCell(column));
    expect(cells.map(({ value }) => value)).toEqual([
      ...[1234, 0.975, -630, new Date('2025-04-30T00:00:00Z'), new Date('2025-05-05T17:30:00Z')],
    ]);
    expect(cells.map(({ numFmt }) => numFmt)).toEqual([
      ...['#,##0', '0.00%', '#,##0', 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm'],
    ]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '3:3' });
    expect(sheet.getRow(5).getCell(1)).toMatchObject({
      value: '=HYPERLINK("http://x")',
      type: exceljs.ValueType.String,
    });
    expect(sheet.getRow(6).getCell(1).value).toBe('Tổng');
  });

  it('is dated by its note in every entry of its archive, whatever the clock says', async () => {
    const bytes = await written('xlsx', table);
    const entries: number[] = [];
    // central directory: time and date of DOS at 12, in UTC
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      entries.push(bytes.readUInt32LE(at + 12));
    const date = ((2025 - 1980) << 9) | (5 << 5) | 6;
    expect(entries.length).toBeGreaterThan(8);
    expect(new Set(entries)).toEqual(new Set([date * 2 ** 16 + (1 << 11)]));
  });

  it('says above the head and on a sheet of its own what it is, and whether it was cut', async () => {
    const book = await opened({ ...table, extent: { rows: 1, of: 7 } });
    expect(book.worksheets[0]!.getRow(1).getCell(1).value).toBe('Báo cáo kỳ');
    expect(book.worksheets[0]!.getRow(2).getCell(1).value).toContain('BỊ CẮT: chỉ có 1 trên 7 dòng');
    expect(book.worksheets[0]!.actualRowCount).toBe(5);
    const notes: unknown[] = [];
    book.worksheets[1]!.eachRow((line) => notes.push((line.values as unknown[]).slice(1)));
    expect(notes).toContainEqual(['Số liệu đến', '05/05/2025 17:30']);
    expect(notes).toContainEqual(['Phạm vi', 'BỊ CẮT: chỉ có 1 trên 7 dòng']);
  });
});

describe('a table as PDF', () => {
  it('keeps every letter of Vietnamese, to be found and copied', async () => {
    const [text = ''] = await pdfText(
      await written('pdf', { ...table, rows: [{ ...row, agency: alphabet.join(' ') }], extent: { rows: 1, of: 1 } }),
    );
    const found = new Set(text.normalize('NFC'));
    expect(alphabet.filter((letter) => !found.has(letter))).toEqual([]);
  });

  it('lies on A4, repeats its head on each page and counts the pages, in the reader’s language', async () => {
    const rows = Array.from({ length: 100 }, () => row);
    const bytes = await written('pdf', { ...table, language: 'en', rows, extent: { rows: 100, of: 300 } });
    const pages = await pdfText(bytes);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, place) => {
      expect(page).toContain('Phút trễ');
      expect(page).toContain(`Page ${place + 1}/${pages.length}`);
    });
    expect(pages[0]).toContain('CUT at 100 of 300 rows');
    expect(pages[0]).toMatch(/97\.50%.*30\/04\/2025.*05\/05\/2025 17:30/s);
    const [, , width, height] = (await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)).view;
    expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595]);
  });
});

it('holds no more rows than a sheet of Excel can, or anybody reads on paper, and says how many there are', () => {
  expect(extentIn('pdf', 5_000)).toEqual({ rows: 1_000, of: 5_000 });
  expect(extentIn('xlsx', 2_000_000)).toEqual({ rows: 1_048_000, of: 2_000_000 });
  expect(extentIn('csv', 2_000_000)).toEqual({ rows: 2_000_000, of: 2_000_000 });
});

describe.each(documentFormats)('%s', (format) => {
  it('is the same bytes for the same table', async () =>
    expect((await written(format, table)).equals(await written(format, table))).toBe(true));

  it('reads no more rows than it says, and is refused when there are fewer', async () => {
    let read = 0;
    async function* rows() {
      for (; ; read += 1) yield row;
    }
    await written(format, { ...table, rows: rows(), extent: { rows: 3, of: 9 } });
    expect(read).toBe(2);
    const output = new PassThrough().resume();
    await expect(writeDocument(format, { ...table, extent: { rows: 3, of: 3 } }, output)).rejects.toThrow(RowsMissing);
  });

  it('of no row is a table all the same', async () => {
    const { total: _total, ...rest } = table;
    expect((await written(format, { ...rest, rows: [], extent: { rows: 0, of: 0 } })).length).toBeGreaterThan(100);
  });
});
