import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDICATOR_UNITS, REPORT_KEYS, reportedAsOf, reportOf } from '@lienthong/indicator';
import { madeUpCases, madeUpHistory, recordsOf } from '@lienthong/indicator/testing';
import { instant, plainDate } from '@lienthong/kernel';
import exceljs from 'exceljs';
import { messageOf, type ServedFigures, servedFigures } from '../testing/served-figures.js';
import type { PeriodReport } from './read-report.js';

const facts = madeUpCases(7, 12).flatMap(madeUpHistory);
const period = { from: '2025-04-10', to: '2025-05-15' };
let served: ServedFigures;
beforeAll(async () => {
  served = await servedFigures(facts.map(messageOf));
}, 60_000);
afterAll(() => served.stop());

const report = (query: Record<string, string>) =>
  served.json<PeriodReport>('/indicators/report', { ...period, ...query });

describe('the report of a period', () => {
  it('is that of the pure fold, by every key and in both units, and balances', async () => {
    const records = recordsOf(facts);
    const [from, to] = [plainDate(period.from), plainDate(period.to)];
    for (const by of REPORT_KEYS)
      for (const unit of INDICATOR_UNITS) {
        const { rows, total, count, query } = await report({ by, unit });
        const asOf = reportedAsOf(to, instant('2027-01-01T00:00'));
        expect(query.asOf).toBe(asOf);
        const expected = reportOf(records, { ...{ from, to, by: [by], unit, basis: 'ended', where: {}, asOf } });
        // a row that counts outside the period alone has nothing in it
        expect(rows).toEqual(JSON.parse(JSON.stringify(expected)));
        expect([count, rows.length > 0]).toEqual([rows.length, true]);
        for (const row of [...rows, total!])
          expect(row.total).toBe(
            row.early + row.onTime + row.late + row.withoutDate + row.returned + row.runningInTime + row.runningOverdue,
          );
      }
  }, 60_000);

  it('sums every column of its rows', async () => {
    const { rows, total } = await report({ by: 'procedure' });
    const { key: _key, keys: _keys, onTimeShare: _share, ...counts } = total!;
    for (const name of Object.keys(counts) as (keyof typeof counts)[])
      expect([name, rows.reduce((sum, row) => sum + row[name], 0)]).toEqual([name, counts[name]]);
  });

  it('is narrowed by filters, and pages through its rows', async () => {
    const { rows } = await report({ by: 'agency' });
    const [one] = (await report({ by: 'agency', agency: rows[0]!.key })).rows;
    expect(one).toEqual(rows[0]);
    const second = await report({ by: 'agency', page: '2', size: '1' });
    expect([second.rows, second.count]).toEqual([[rows[1]], rows.length]);
  });

  it('as a workbook says what JSON says, number by number, with its note', async () => {
    const { rows, total } = await report({ by: 'agency', unit: 'case' });
    const { head, body } = await served.bytes('/indicators/report', {
      ...period,
      by: 'agency',
      unit: 'case',
      format: 'xlsx',
    });
    expect(head.get('content-disposition')).toBe('attachment; filename="bao-cao-ky-2025-04-10-2025-05-15.xlsx"');
    const book = new exceljs.Workbook();
    await book.xlsx.load(body as unknown as ArrayBuffer);
    const sheet = book.worksheets[0]!;
    const heads = (sheet.getRow(3).values as string[]).slice(1);
    expect(heads).toEqual(
      expect.arrayContaining(['Tồn kỳ trước chuyển qua', 'Giải quyết quá hạn', 'Đang giải quyết, quá hạn']),
    );
    const cell = (line: number, title: string) => sheet.getRow(line).getCell(heads.indexOf(title) + 1).value;
    [...rows, total!].forEach((row, place) => {
      const line = 4 + place;
      expect(
        [
          ...['Tồn kỳ trước chuyển qua', 'Tiếp nhận trong kỳ', 'Tổng phải giải quyết', 'Giải quyết quá hạn'],
          ...['Đang giải quyết, trong hạn', 'Đang giải quyết, quá hạn', 'Trong đó rút', 'Tỷ lệ đúng hạn'],
        ].map((title) => cell(line, title)),
      ).toEqual([
        ...[row.carriedOver, row.received, row.total, row.late],
        ...[row.runningInTime, row.runningOverdue, row.withdrawn, row.onTimeShare],
      ]);
    });
    expect(String(sheet.getRow(2).getCell(1).value)).toContain('từ 10/04/2025 đến hết 15/05/2025; theo cơ quan');
  });

  it.each(['csv', 'pdf'])('as %s is a file of its kind; a page of it says that it was cut', async (format) => {
    const { head, body } = await served.bytes('/indicators/report', { ...period, format, size: '1' }, 'en');
    expect(head.get('content-type')).toMatch(format === 'csv' ? 'text/csv' : 'application/pdf');
    expect(Number(head.get('content-length'))).toBe(body.length);
    if (format === 'csv') expect(body.toString()).toMatch(/# Extent: CUT at 1 of \d+ rows/);
    else expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('refuses a period that ends before it begins, a key or a format that is none', async () => {
    const backwards = await served.get('/indicators/report', { from: '2025-05-01', to: '2025-04-01' }, 'en');
    expect([backwards.status, await backwards.json()]).toMatchObject([422, { code: 'indicators.period-backwards' }]);
    for (const odd of [{ by: 'month' }, { format: 'docx' }] as Record<string, string>[])
      expect((await served.get('/indicators/report', { ...period, ...odd })).status).toBe(400);
  });
});
