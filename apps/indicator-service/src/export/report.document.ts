import {
  type Column,
  type DocumentFormat,
  type DocumentLanguage,
  extentIn,
  type TableDocument,
} from '@lienthong/documents';
import type { ReportRow } from '@lienthong/indicator';
import type { Instant } from '@lienthong/kernel';
import type { PeriodReport } from '../report/read-report.js';
import { REPORT_WORDS } from './figure-words.js';
import { keyCells, keyColumns, totalCells } from './key-cells.js';
import { noteOf } from './table-notes.js';

const TITLE = {
  vi: 'Báo cáo tình hình giải quyết thủ tục hành chính trong kỳ',
  en: 'Report of the period: cases and how they were solved',
} as const;

const NAMES = Object.keys(REPORT_WORDS) as (keyof typeof REPORT_WORDS)[];
/** What the other unit has none of. */
const OF_LEGS: readonly string[] = ['takenOver', 'returned'];
const OF_CASES: readonly string[] = ['declined', 'withdrawn', 'stopped'];

/** The period report as a document, with the columns that offices use. */
export function reportDocument(
  report: PeriodReport,
  format: DocumentFormat,
  language: DocumentLanguage,
  madeAt: Instant,
): TableDocument {
  const { by } = report.query;
  const names = NAMES.filter((name) => !(report.unit === 'case' ? OF_LEGS : OF_CASES).includes(name));
  const cells = (row: ReportRow) => Object.fromEntries(names.map((name) => [name, row[name]]));
  const columnOf = (name: (typeof names)[number]): Column => ({
    key: name,
    title: REPORT_WORDS[name][language],
    kind: name === 'onTimeShare' ? 'share' : 'count',
  });
  return {
    language,
    note: noteOf(TITLE, report, language, madeAt),
    columns: [...keyColumns(by, format, language), ...names.map(columnOf)],
    rows: report.rows.map((row) => ({ ...keyCells(row.keys, language), ...cells(row) })),
    extent: { rows: extentIn(format, report.rows.length).rows, of: report.count },
    ...(report.total && { total: { ...totalCells(by, language), ...cells(report.total) } }),
  };
}
