import { type CaseCode, instant } from '@lienthong/kernel';
import fc from 'fast-check';
import type { LoggedCase } from '../logged-case.js';
import { TableNames } from '../ocel/table-names.js';
import { readCsv } from '../testing/read-csv.js';
import { readXml } from '../testing/read-xml.js';
import { attributeOf, of, xesFaults } from '../testing/xes-rules.js';
import { csvHead, csvRows } from './csv.format.js';
import { XES_TAIL, xesHead, xesTrace } from './xes.format.js';

/** A case of an older system, whose texts are what they are. */
const named = (activity: string): LoggedCase => ({
  code: 'IMP-cu-1' as CaseCode,
  values: { origin: 'imported', field: activity },
  ...{ dueDates: [], relations: [], legs: [] },
  events: [
    {
      ...{ id: '5f3c1c3e-0000-5000-8000-000000000001', at: instant('2010-10-02T01:30:00Z'), transition: 'complete' },
      ...{
        fact: 'activity.imported',
        type: activity,
        activity,
        title: activity,
        officer: activity,
        agency: activity,
        values: {},
        relations: [],
      },
    },
  ],
});

const xesOf = (activity: string) => {
  const log = readXml(xesHead({}) + xesTrace(named(activity)) + XES_TAIL);
  expect(xesFaults(log)).toEqual([]);
  return attributeOf(of(of(log, 'trace')[0]!, 'event')[0]!, 'concept:name');
};
const csvOf = (activity: string) => readCsv(csvHead() + csvRows(named(activity)))[0]!['concept:name'];

const HOSTILE = [`"'&<>]]>`, 'hai\ndòng\r\nvà\tthẻ', '&lt;', '</event><event>', 'Cấp phép, "gấp"', "' OR 1=1 --", '🏛'];

it.each(HOSTILE)('%j is read back as it is from XES and CSV', (text) => {
  expect(xesOf(text)).toBe(text);
  expect(csvOf(text)).toBe(text);
});

it('any text is read back from XES, but for characters that XML has no place for', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones without a place
      const placeless = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
      expect(xesOf(text)).toBe(text.toWellFormed().replace(placeless, '\ufffd'));
    }),
  ));

it('any text is read back from CSV, with an apostrophe before what a spreadsheet would carry out (CWE-1236)', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((rest) => `=${rest}`),
      ),
      (text) => {
        expect(csvOf(text)).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
      },
    ),
  ));

it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is no formula in a spreadsheet', (text) => {
  expect(csvOf(text)).toBe(`'${text}`);
});

it('instants carry the offset of legal time', () => {
  const [row] = readCsv(csvHead() + csvRows(named('Nhận')));
  expect(row!['time:timestamp']).toBe('2010-10-02T08:30:00.000+07:00');
});

it('tables of types have names that are theirs alone, whatever the types are called', () => {
  const names = new TableNames();
  expect(
    ['handoff.completed', 'Đã nhận', 'Da nhan', 'object', '"; DROP TABLE event;', '', '!', 'HANDOFF completed'].map(
      (type) => names.of(type),
    ),
  ).toEqual([
    ...['HandoffCompleted', 'DaNhan', 'DaNhan2', 'Object2', 'DROPTABLEEvent', 'Type', 'Type2', 'HANDOFFCompleted2'],
  ]);
  expect(names.of('Da nhan')).toBe('DaNhan2');
});
