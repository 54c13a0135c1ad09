import { describe, expect, it } from '@jest/globals';
import type { LogRow } from './log-row.js';
import { mappingSchema } from './mapping.schema.js';
import { RowReader } from './row-reader.js';

const written = {
  case: 'id',
  activity: 'what',
  time: 'when',
  agency: { column: 'who', values: { Police: 'cong-an-tinh' } },
  officer: 'by',
  attributes: { dueAt: 'due', channel: { value: 'online' } },
};
const good = { id: ' hs-1 ', what: 'T01', when: '2021-03-01T09:00', who: 'Police', by: 'Nguyễn Văn Mẫu', due: '' };

const readerOf = (mapping: object = written) =>
  new RowReader(mappingSchema.parse(mapping), (officer) => `opaque-${officer.length}`);
const rowOf = (values: Readonly<Record<string, string>>, line = 2): LogRow => ({
  line,
  value: (column) => values[column],
});

describe('a row, as its mapping reads it', () => {
  it('has its values without the blanks around them, translated, and its officer opaque', () => {
    expect(readerOf().read(rowOf(good))).toEqual({
      ...{ line: 2, caseId: 'hs-1', activity: 'T01', at: '2021-03-01T02:00:00.000000000Z' },
      ...{ agency: 'cong-an-tinh', officer: 'opaque-14', channel: 'online' },
    });
  });

  it.each([
    ['id', '  ', 'required'],
    ['what', '', 'required'],
    ['when', '', 'required'],
    ['when', '31/02/2021', 'time'],
    ['due', 'soon', 'time'],
    ['what', 'Ông\nNguyễn Văn Mẫu', 'label'],
    ['who', 'x'.repeat(121), 'label'],
    ['who', 'tab\tbed', 'label'],
  ])('is bad where %s is %j: %s', (column, value, rule) => {
    expect(readerOf().read(rowOf({ ...good, [column]: value }, 7))).toEqual({ line: 7, column, rule });
  });

  it('is bad where a column of labels turns out to be what people wrote', () => {
    const reader = readerOf();
    const read = Array.from({ length: 2_001 }, (_, n) => reader.read(rowOf({ ...good, what: `Ghi chú ${n}` }, n)));
    expect(read.filter((row) => 'rule' in row)).toEqual([{ line: 2_000, column: 'what', rule: 'not-coded' }]);
    expect(reader.read(rowOf({ ...good, what: 'Ghi chú 7' }))).not.toHaveProperty('rule');
  });

  it('says nothing where the mapping says that a text is none', () => {
    const reader = readerOf({ ...written, empty: ['NULL', 'NaT'] });
    expect(reader.read(rowOf({ ...good, by: 'NULL', due: ' NaT ' }))).not.toHaveProperty('officer');
    expect(reader.read(rowOf({ ...good, what: 'NULL' }))).toMatchObject({ column: 'what', rule: 'required' });
  });

  it('tells which columns no row ever had', () => {
    const reader = readerOf();
    const { by: _by, ...rest } = good;
    reader.read(rowOf(rest));
    expect(reader.neverSeen).toEqual(['by']);
  });
});
