import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { InvalidMapping, readMapping } from './mapping-file.js';
import { sourceOf } from './source-of.js';

const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));

function faultsOf(text: string, header?: readonly string[]) {
  const file = join(folder, 'map.yaml');
  writeFileSync(file, text);
  try {
    const { requireColumns } = readMapping(file);
    if (header) requireColumns(header);
    return [];
  } catch (error) {
    if (error instanceof InvalidMapping) return error.faults.map(({ line, path, rule }) => [line, path, rule]);
    throw error;
  }
}

const good = `case: id
activity: what
time: when
agency: who
procedure: { value: giay-phep }
attributes:
  dueAt: due
`;

describe('a mapping', () => {
  it('needs a case, an activity, a time and an agency; the legal time here is its zone unless it says another', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(readMapping(join(folder, 'map.yaml')).mapping).toMatchObject({
      timeZone: 'Asia/Ho_Chi_Minh',
      procedure: { value: 'giay-phep' },
    });
  });

  it('tells all of its faults, each by its path and line', () => {
    const text = 'case: id\nagency: { colum: who }\ntimeZone: Hà Tĩnh\nattributes:\n  endedat: end\nsource: a b\n';
    expect(faultsOf(text)).toEqual([
      [1, 'activity', 'shape'],
      [1, 'time', 'shape'],
      [2, 'agency', 'shape'],
      [3, 'timeZone', 'shape'],
      [5, 'attributes.endedat', 'unknown-key'],
      [6, 'source', 'shape'],
    ]);
  });

  it('tells every column that the file has not', () => {
    expect(faultsOf(good, ['id', 'when', 'who'])).toEqual([
      [2, 'activity', 'column'],
      [7, 'attributes.dueAt', 'column'],
    ]);
  });

  it('that cannot be read says so', () => {
    expect(faultsOf('case: [')).toMatchObject([[1, '', 'yaml']]);
    expect(() => readMapping(join(folder, 'none.yaml'))).toThrow(InvalidMapping);
  });
});

it.each([
  ['/logs/receipt.xes.gz', 'receipt'],
  ['Nhật ký 2020.csv', 'Nhatky2020'],
])('the source of %s is %s', (file, source) => expect(sourceOf(file)).toBe(source));
