import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublicIndicatorsView } from '@lienthong/contracts/http';
import { FIGURE_NAMES, LEAST_SHOWN } from '@lienthong/indicator';
import { madeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import exceljs from 'exceljs';
import { extractText, getDocumentProxy } from 'unpdf';
import type { IndicatorItems, IndicatorTable } from '../figures/read-indicators.js';
import { messageOf, type ServedFigures, servedFigures } from '../testing/served-figures.js';
import { FIGURE_WORDS } from './figure-words.js';

const period = { from: '2025-03-01', to: '2025-12-31' };
let served: ServedFigures;
beforeAll(async () => {
  served = await servedFigures(madeUpCases(3, 12).flatMap(madeUpHistory).map(messageOf));
}, 60_000);
afterAll(() => served.stop());

const workbook = async (query: Record<string, string>, language?: string) => {
  const { body } = await served.bytes('/indicators', { ...period, format: 'xlsx', ...query }, language);
  const book = new exceljs.Workbook();
  await book.xlsx.load(body as unknown as ArrayBuffer);
  return book.worksheets[0]!;
};

describe('figures as a file', () => {
  it.each(['agency', 'procedure,month', 'agency,procedure'])('by %s are those of the answer, every one', async (by) => {
    const { rows, total } = await served.json<IndicatorTable>('/indicators', { ...period, by, size: '1000' });
    const sheet = await workbook({ by }, 'en');
    const heads = (sheet.getRow(3).values as string[]).slice(1);
    [...rows, total!].forEach((row, place) => {
      const line = sheet.getRow(4 + place);
      const shown = FIGURE_NAMES.map((name) => [name, line.getCell(heads.indexOf(FIGURE_WORDS[name].en) + 1).value]);
      expect(shown).toEqual(FIGURE_NAMES.map((name) => [name, row[name]]));
      expect(line.getCell(heads.indexOf('On-time share') + 1).value).toBe(row.onTimeShare);
    });
    expect(sheet.actualRowCount).toBe(3 + rows.length + 1);
  });

  it('keep the order and the filter that were asked for, and say so', async () => {
    const query = { by: 'agency', sort: '-late', procedure: 'mau-1' };
    const { rows } = await served.json<IndicatorTable>('/indicators', { ...period, ...query });
    const { body } = await served.bytes('/indicators', { ...period, ...query, format: 'csv' });
    const lines = body.toString().split('\r\n');
    expect(lines.slice(1, 1 + rows.length).map((line) => line.split(',')[1])).toEqual(rows.map(({ key }) => key));
    expect(body.toString()).toContain('theo cơ quan; thủ tục: mau-1;');
  });

  it('what is behind one of them is listed as it is answered, and adds up to it', async () => {
    const query = { ...period, figure: 'late', unit: 'leg' };
    const { items, sum } = await served.json<IndicatorItems>('/indicators/items', { ...query, size: '1000' });
    expect(items.length).toBeGreaterThan(3);
    const { body } = await served.bytes('/indicators/items', { ...query, format: 'csv' });
    const lines = body.toString().split('\r\n');
    expect(lines.slice(1, 1 + items.length).map((line) => line.split(',').slice(0, 2))).toEqual(
      items.map(({ caseCode, leg }) => [caseCode, leg]),
    );
    expect(lines[1 + items.length]).toMatch(new RegExp(`^Tổng,.*,${sum}$`));
    expect(body.toString()).toContain('# Đứng sau con số: Trễ hạn');
  });

  it('on paper are the main ones, with the watermark', async () => {
    const { body } = await served.bytes('/indicators', { ...period, by: 'agency', format: 'pdf' });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)), { mergePages: true });
    expect(text).toContain('Bảng chỉ số giải quyết thủ tục');
    expect(text).toMatch(/Số liệu đến: \d\d\/\d\d\/\d{4} \d\d:\d\d/);
    expect(text).toContain('đầy đủ, ');
  });

  it('before the first fact are a table of nothing', async () => {
    const nothing = await servedFigures([]);
    try {
      const { body } = await nothing.bytes('/indicators', { ...period, format: 'csv' });
      expect(body.toString()).toContain('chưa có sự kiện nào');
    } finally {
      await nothing.stop();
    }
  }, 60_000);
});

describe('figures for anyone', () => {
  const open = (query: Record<string, string>) =>
    served.json<PublicIndicatorsView>('/public/indicators', { from: '2025-03', to: '2025-12', ...query });

  it.each(['agency', 'procedure', 'field', 'month'])(
    'by %s have no row so small that it tells of a person',
    async (by) => {
      const answer = await open({ by });
      expect(answer.rows.length).toBeGreaterThan(0);
      for (const { completed } of answer.rows) expect(completed).toBeGreaterThanOrEqual(LEAST_SHOWN);
      expect(JSON.stringify(answer)).not.toMatch(/can-bo|officer|H27-|IMP-/);
    },
  );

  it('add up to the figures that staff see', async () => {
    const answer = await open({ by: 'procedure' });
    const staff = await served.json<IndicatorTable>('/indicators', { ...period, by: 'procedure' });
    expect(answer.rows.reduce((sum, { completed }) => sum + completed, 0)).toBe(staff.total!.completed);
  });

  it.each([{ from: '2025-03-02' }, { by: 'officer' }, { by: 'agency,procedure' }, { agency: 'co-quan-mau-a' }])(
    'are not asked finer than whole months and one key: %j',
    async (odd) =>
      expect(
        (await served.get('/public/indicators', { from: '2025-03', to: '2025-12', ...(odd as object) })).status,
      ).toBe(400),
  );
});
