import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainDate } from '@lienthong/kernel';
import { InvalidAgencyFile, loadAgencies } from '../index.js';

const ours = `
source: { document: Quyết định mẫu, status: unverified }
from: 2025-07-01
kinds:
  - { code: ubnd-xa, title: { vi: Ủy ban, en: Committee } }
  - { code: ubnd-tinh, title: { vi: Tỉnh, en: Province } }
  - { code: thue-co-so, title: { vi: Thuế, en: Tax } }
perCommune:
  - kind: ubnd-xa
    code: ubnd-{code}
    title: { vi: 'Ủy ban nhân dân {name}', en: 'Committee of {name}' }
    units: [{ code: van-phong, title: { vi: Văn phòng, en: Office } }]
communes:
  - { code: xa-mot, name: { vi: xã Một, en: Mot commune } }
  - { code: xa-hai, name: { vi: xã Hai, en: Hai commune } }
perArea:
  - { kind: thue-co-so, code: 'thue-{code}', class: outside, title: { vi: 'Thuế {name}', en: '{name} tax office' } }
areas:
  - { code: khu-mot, name: { vi: khu Một, en: Area one }, communes: [xa-mot, xa-hai] }
agencies:
  - { code: ubnd-tinh, kind: ubnd-tinh, title: { vi: Ủy ban tỉnh, en: Provincial committee } }
`;

const folder = mkdtempSync(join(tmpdir(), 'agencies-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(text: string) {
  writeFileSync(join(folder, 'agencies.yaml'), text);
  return loadAgencies([], pathToFileURL(`${folder}/`));
}

describe('the agencies of the province', () => {
  const book = loadAgencies();

  it('are those of 69 communes: 60 xã and 9 phường (Nghị quyết 1665/NQ-UBTVQH15)', () => {
    expect(book.communes).toHaveLength(69);
    expect(book.communes.filter((code) => code.startsWith('phuong-'))).toHaveLength(9);
    expect(book.communes.filter((code) => code.startsWith('xa-'))).toHaveLength(60);
  });

  it.each(['ubnd-xa', 'trung-tam-xa', 'cong-an-xa', 'bhxh-co-so', 'vpdk-chi-nhanh', 'thue-co-so'])(
    'every commune is served exactly once as %s',
    (kind) => {
      const served = book.agencies.filter((agency) => agency.kind === kind).flatMap(({ communes }) => communes);
      expect([...served].sort()).toEqual([...book.communes].sort());
      for (const commune of book.communes) expect(book.has(book.serving(kind, commune)!)).toBe(true);
    },
  );

  it('are found by what they are to a commune', () => {
    expect(book.serving('ubnd-xa', 'xa-thach-ha')).toBe('ubnd-xa-thach-ha');
    expect(book.serving('vpdk-chi-nhanh', 'xa-huong-son')).toBe('vpdk-duc-tho');
    expect(book.serving('ubnd-xa', 'nowhere')).toBeUndefined();
  });

  it('are named as people write them', () => {
    const title = (code: string) => book.find(code as never)?.title.vi;
    expect(title('ubnd-phuong-thanh-sen')).toBe('Ủy ban nhân dân phường Thành Sen');
    expect(title('trung-tam-xa-son-kim-1')).toBe('Trung tâm Phục vụ hành chính công xã Sơn Kim 1');
    expect(book.communeTitles.get('phuong-vung-ang')).toEqual({ vi: 'Phường Vũng Áng', en: 'Vung Ang ward' });
  });

  it('the tax office stands outside the term, counters are counters', () => {
    const classes = new Map(book.agencies.map(({ kind, class: is }) => [kind, is]));
    expect(classes.get('thue-co-so')).toBe('outside');
    expect(classes.get('trung-tam-xa')).toBe('counter');
    expect(classes.get('ubnd-xa')).toBe('agency');
  });

  it('share the identifier of the province, marked unverified, until theirs are known', () => {
    for (const { identifier } of book.agencies)
      expect(identifier).toEqual({ value: '000.00.00.H27', status: 'unverified' });
  });

  it('have units inside them, each in force from a day on', () => {
    const police = book.find('cong-an-tinh' as never)!;
    expect(police.units.map(({ code }) => code)).toEqual(expect.arrayContaining(['pv06', 'pc07']));
    expect(police.units.every(({ validFrom }) => validFrom === plainDate('2025-07-01'))).toBe(true);
  });

  it.each([
    [
      'two agencies of one code',
      ours.replace(
        'code: ubnd-tinh, kind: ubnd-tinh, title: { vi: Ủy ban t',
        'code: ubnd-xa-mot, kind: ubnd-tinh, title: { vi: Ủy ban t',
      ),
    ],
    [
      'two agencies of a kind for one commune',
      ours.replace('communes: [xa-mot, xa-hai]', 'communes: [xa-mot, xa-mot]'),
    ],
    ['a commune that is not listed', ours.replace('communes: [xa-mot, xa-hai]', 'communes: [xa-khong-co]')],
    ['a kind that is not listed', ours.replace('kind: ubnd-tinh', 'kind: khac')],
    [
      'an identifier of another province',
      `${ours.trimEnd().slice(0, -2)}, identifier: { value: 000.00.00.H28, status: verified } }`,
    ],
    ['a key that nobody reads', ours.replace('class: outside', 'class: outside, colour: red')],
  ])('%s is refused', (_, text) => {
    expect(text).not.toBe(ours);
    expect(() => load(ours)).not.toThrow();
    expect(() => load(text)).toThrow(InvalidAgencyFile);
  });
});
