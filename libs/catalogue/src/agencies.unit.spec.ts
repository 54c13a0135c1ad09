import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InvalidAgencyFile, loadAgencies } from './index.js';

const ours = readFileSync(new URL('../agencies/ha-tinh.yaml', import.meta.url), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'agencies-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(text: string) {
  const file = join(folder, 'agencies.yaml');
  writeFileSync(file, text);
  return loadAgencies(pathToFileURL(file));
}

describe('the agencies of the province', () => {
  it('are found by what they are to a commune', () => {
    const book = loadAgencies();
    expect(book.serving('ubnd-xa', 'xa-thach-ha')).toBe('ubnd-xa-thach-ha');
    expect(book.serving('vpdk-chi-nhanh', 'xa-huong-son')).toBe('vpdk-duc-tho');
    expect(book.serving('ubnd-xa', 'nowhere')).toBeUndefined();
  });

  it('the tax office stands outside the term, counters are counters', () => {
    const classes = new Map(loadAgencies().agencies.map(({ kind, class: is }) => [kind, is]));
    expect(classes.get('thue-co-so')).toBe('outside');
    expect(classes.get('trung-tam-xa')).toBe('counter');
    expect(classes.get('cong-an-tinh')).toBe('agency');
  });

  it('share the identifier of the province, marked, until their own is known (domain.md §2.2)', () => {
    for (const { identifier } of loadAgencies().agencies)
      expect(identifier).toEqual({ value: '000.00.00.H27', status: 'unverified' });
  });

  it.each([
    ['two agencies of one code', ours.replace('- code: cong-an-tinh\n', '- code: ubnd-tinh\n')],
    ['two agencies of a kind for one commune', ours.replace('communes: [xa-cam-xuyen]', 'communes: [xa-thach-ha]')],
    ['a commune that is not listed', ours.replace('communes: [xa-duc-tho]', 'communes: [xa-khong-co]')],
    ['a kind that is not listed', ours.replace('kind: ubnd-tinh', 'kind: khac')],
    ['an identifier of another province', ours.replace('value: 000.00.00.H27', 'value: 000.00.00.H28')],
    ['a key that nobody reads', ours.replace('    class: agency', '    colour: red\n    class: agency')],
  ])('%s is refused', (_, text) => {
    expect(text).not.toBe(ours);
    expect(() => load(text)).toThrow(InvalidAgencyFile);
  });
});
