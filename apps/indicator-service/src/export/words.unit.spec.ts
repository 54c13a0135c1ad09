import { instant, plainDate } from '@lienthong/kernel';
import { filterText } from './filter-words.js';
import { nameOf } from './key-names.js';

describe('codes by their names', () => {
  it.each([
    ['agency', 'cong-an-tinh', 'Công an tỉnh Hà Tĩnh', /police/i],
    ['procedure', 'ho-kinh-doanh-karaoke', 'karaoke', /karaoke/],
    ['field', 'van-hoa', 'Văn hóa', /Culture/],
    ['commune', 'xa-thach-ha', 'Xã Thạch Hà', /Thach Ha/],
    ['channel', 'online', 'Trực tuyến', /Online/],
  ] as const)('%s %s', (key, code, vi, en) => {
    expect(nameOf(key, code, 'vi')).toContain(vi);
    expect(nameOf(key, code, 'en')).toMatch(en);
  });

  it('what the catalogue does not know is called by its code, and nothing by a word', () => {
    expect(nameOf('agency', 'muni-1', 'vi')).toBe('muni-1');
    expect(nameOf('officer', 'can-bo.7', 'en')).toBe('can-bo.7');
    expect([nameOf('division', '', 'vi'), nameOf('division', '', 'en')]).toEqual(['(không có)', '(none)']);
  });
});

describe('a question in words', () => {
  const question: Parameters<typeof filterText>[0] = {
    from: plainDate('2025-04-01'),
    to: plainDate('2025-04-30'),
    unit: 'leg',
    basis: 'received',
    by: ['agency', 'month'],
    structure: 'now',
    asOf: instant('2025-05-05T17:30'),
    where: { procedure: ['ho-kinh-doanh-karaoke'], channel: ['online', 'post'], origin: 'own' },
  };

  it('says all that was asked, in the reader’s language', () => {
    const vi = filterText(question, 'vi');
    for (const part of [
      ...['từ 01/04/2025 đến hết 30/04/2025', 'theo cơ quan, tháng', 'kênh nộp: Trực tuyến, Bưu chính'],
      ...['hồ sơ của hệ thống', 'nhận trong kỳ', 'cơ quan kế thừa', 'xét tại 05/05/2025 17:30'],
    ])
      expect(vi).toContain(part);
    const en = filterText(question, 'en');
    for (const part of ['by agency, month', 'channel: Online, Post', 'running as of 05/05/2025 17:30'])
      expect(en).toContain(part);
    expect(en).toContain('under the agencies that took over');
  });
});
