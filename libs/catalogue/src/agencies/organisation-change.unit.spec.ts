import { agencyCode, plainDate } from '@lienthong/kernel';
import { InvalidOrganisationChange, loadAgencies, parseOrganisationChange } from '../index.js';

const merger = `
code: sap-nhap-dat-dai
effectiveOn: 2026-12-01
source: { document: Quyết định mẫu, status: unverified }
establish:
  - { code: vpdk-nam, kind: vpdk-chi-nhanh, title: { vi: Chi nhánh Nam, en: Southern branch } }
succeed:
  - { of: [vpdk-cam-xuyen, vpdk-ky-anh], by: [{ agency: vpdk-nam }] }
`;
const split = `
code: tach-bhxh
effectiveOn: 2027-01-04
source: { document: Quyết định mẫu, status: unverified }
establish:
  - { code: bhxh-huong-son, kind: bhxh-co-so, title: { vi: BHXH Hương Sơn, en: Huong Son office } }
  - { code: bhxh-chinh-sach, kind: bhxh-co-so, title: { vi: BHXH chính sách, en: Policy office } }
  - { code: bhxh-con-lai, kind: bhxh-co-so, title: { vi: BHXH còn lại, en: The rest } }
succeed:
  - of: [bhxh-duc-tho]
    by:
      - { agency: bhxh-huong-son, communes: [xa-huong-son, xa-son-tay] }
      - { agency: bhxh-chinh-sach, fields: [chinh-sach] }
      - { agency: bhxh-con-lai }
`;
const book = loadAgencies([split, merger].map(parseOrganisationChange));
const before = book.asOf(plainDate('2026-11-30'));
const after = book.asOf(plainDate('2026-12-01'));
const code = agencyCode;

describe('a change of the organisation (domain.md R13)', () => {
  it('a merger: the successor serves what each of them served, from its first day on', () => {
    expect(before.serving('vpdk-chi-nhanh', 'xa-cam-xuyen')).toBe('vpdk-cam-xuyen');
    expect(after.serving('vpdk-chi-nhanh', 'xa-cam-xuyen')).toBe('vpdk-nam');
    expect(after.serving('vpdk-chi-nhanh', 'phuong-vung-ang')).toBe('vpdk-nam');
    expect(after.serving('vpdk-chi-nhanh', 'xa-duc-tho')).toBe('vpdk-duc-tho');
  });

  it('names who took over, when, and by which change', () => {
    expect(before.successionOf(code('vpdk-ky-anh'), {})).toBeUndefined();
    expect(after.successionOf(code('vpdk-ky-anh'), {})).toEqual({
      ...{ agency: 'vpdk-nam', change: 'sap-nhap-dat-dai' },
      effectiveAt: '2026-11-30T17:00:00Z',
    });
    expect(after.currentOf(code('vpdk-ky-anh'), {})).toBe('vpdk-nam');
    expect(after.currentOf(code('vpdk-duc-tho'), {})).toBe('vpdk-duc-tho');
  });

  it('the ended agency is still known, with its last day', () => {
    expect(after.find(code('vpdk-ky-anh'))?.validTo).toBe('2026-11-30');
    expect(after.find(code('vpdk-nam'))?.validFrom).toBe('2026-12-01');
    const standing = (day: string) => book.standingOn(plainDate(day)).map((agency) => agency.code);
    expect(standing('2026-11-30')).toContain('vpdk-ky-anh');
    expect(standing('2026-11-30')).not.toContain('vpdk-nam');
    expect(standing('2026-12-01')).toContain('vpdk-nam');
    expect(standing('2026-12-01')).not.toContain('vpdk-ky-anh');
  });

  it.each([
    [{ communes: ['xa-son-tay'] }, 'bhxh-huong-son'],
    [{ communes: ['xa-son-tay'], field: 'chinh-sach' }, 'bhxh-huong-son'],
    [{ communes: ['xa-duc-tho'], field: 'chinh-sach' }, 'bhxh-chinh-sach'],
    [{ communes: ['xa-duc-tho'], field: 'ho-tich' }, 'bhxh-con-lai'],
    [{}, 'bhxh-con-lai'],
  ])('a split: by commune, by field, else the rest: %j goes to %s', (about, agency) => {
    expect(book.asOf(plainDate('2027-01-04')).currentOf(code('bhxh-duc-tho'), about)).toBe(agency);
  });

  it('one after the other: a successor may itself be succeeded', () => {
    const again = merger
      .replace('sap-nhap-dat-dai', 'sap-nhap-lan-hai')
      .replace('2026-12-01', '2027-07-01')
      .replaceAll('vpdk-nam', 'vpdk-tinh-moi')
      .replace('[vpdk-cam-xuyen, vpdk-ky-anh]', '[vpdk-nam, vpdk-duc-tho]');
    const twice = loadAgencies([merger, again].map(parseOrganisationChange));
    const later = twice.asOf(plainDate('2027-07-01'));
    expect(later.currentOf(code('vpdk-cam-xuyen'), {})).toBe('vpdk-tinh-moi');
    expect(later.successionOf(code('vpdk-cam-xuyen'), {})?.agency).toBe('vpdk-nam');
    expect(later.serving('vpdk-chi-nhanh', 'xa-cam-xuyen')).toBe('vpdk-tinh-moi');
    expect([...later.predecessorsOf(code('vpdk-tinh-moi'))].sort()).toEqual([
      'vpdk-cam-xuyen',
      'vpdk-duc-tho',
      'vpdk-ky-anh',
      'vpdk-nam',
    ]);
    expect(before.predecessorsOf(code('vpdk-nam'))).toEqual([]);
  });

  it('a new name: the same agency, called so from the day on', () => {
    const renamed = loadAgencies([
      parseOrganisationChange(`
code: doi-ten
effectiveOn: 2026-12-01
source: { document: Quyết định mẫu, status: unverified }
rename: [{ agency: so-noi-vu, title: { vi: Sở Nội vụ mới, en: New home affairs } }]
`),
    ]);
    const called = (day: string) => renamed.asOf(plainDate(day)).find(code('so-noi-vu'))?.title.en;
    expect(called('2026-11-30')).toBe('Department of Home Affairs of Ha Tinh province');
    expect(called('2026-12-01')).toBe('New home affairs');
  });

  it.each([
    ['ends what does not stand', [merger.replace('vpdk-ky-anh', 'vpdk-khong-co')]],
    ['ends an agency twice', [merger, merger.replace('sap-nhap', 'lai').replace('code: vpdk-nam', 'code: vpdk-bac')]],
    ['hands over to what does not stand', [merger.replace('by: [{ agency: vpdk-nam }]', 'by: [{ agency: vpdk-bac }]')]],
    ['hands over to what it ends', [merger.replace('by: [{ agency: vpdk-nam }]', 'by: [{ agency: vpdk-ky-anh }]')]],
    ['establishes what stands already', [merger.replaceAll('vpdk-nam', 'vpdk-duc-tho')]],
    ['leaves cases without a successor', [split.replace('      - { agency: bhxh-con-lai }\n', '')]],
    ['says a key that nobody reads', [`${merger}colour: red\n`]],
  ])('is refused when it %s', (_, texts) => {
    expect(() => loadAgencies(texts.map(parseOrganisationChange))).toThrow(InvalidOrganisationChange);
  });
});
