import {
  type Column,
  type DocumentFormat,
  type DocumentLanguage,
  extentIn,
  type TableDocument,
} from '@lienthong/documents';
import { FIGURE_NAMES, type FigureName } from '@lienthong/indicator';
import type { Instant } from '@lienthong/kernel';
import type { IndicatorTable } from '../figures/read-indicators.js';
import type { RatedRow } from '../figures/satisfaction.js';
import { FIGURE_WORDS } from './figure-words.js';
import { keyCells, keyColumns, totalCells } from './key-cells.js';
import { noteOf } from './table-notes.js';

const TITLE = { vi: 'Bảng chỉ số giải quyết thủ tục', en: 'Figures of procedures' } as const;

type ColumnName = keyof typeof FIGURE_WORDS;

const SHARES = [
  'onTimeShare',
  'onlineShare',
  'postShare',
  'elsewhereShare',
  'digitisedShare',
  'cashlessShare',
  'satisfactionShare',
] as const;
const EVERYTHING: readonly ColumnName[] = [...FIGURE_NAMES, 'runningInTime', 'medianMinutes', 'p90Minutes', ...SHARES];
/** What has room on a sheet of A4. */
const ON_PAPER: readonly ColumnName[] = [
  ...(['received', 'completed', 'early', 'onTime', 'late', 'onTimeShare'] as const),
  ...(['running', 'runningOverdue', 'lateMinutes', 'medianMinutes', 'lettersOwed', 'lettersInTime'] as const),
];

/** A table of figures as a document: every figure, on paper the main ones. */
export function figuresDocument(
  table: IndicatorTable,
  format: DocumentFormat,
  language: DocumentLanguage,
  madeAt: Instant,
): TableDocument {
  const { by } = table.query;
  const names = format === 'pdf' ? ON_PAPER : EVERYTHING;
  const cells = (row: RatedRow) => Object.fromEntries(names.map((name) => [name, row[name]]));
  return {
    language,
    note: noteOf(TITLE, table, language, madeAt),
    columns: [...keyColumns(by, format, language), ...names.map((name) => columnOf(name, language))],
    rows: table.rows.map((row) => ({ ...keyCells(row.keys, language), ...cells(row) })),
    extent: { rows: extentIn(format, table.rows.length).rows, of: table.count },
    ...(table.total && by.length > 0 && { total: { ...totalCells(by, language), ...cells(table.total) } }),
  };
}

function columnOf(name: ColumnName, language: DocumentLanguage): Column {
  const title = FIGURE_WORDS[name][language];
  if ((SHARES as readonly ColumnName[]).includes(name)) return { key: name, title, kind: 'share' };
  const inMinutes = name.endsWith('Minutes') && name !== ('withoutMinutes' satisfies FigureName);
  return { key: name, title, kind: inMinutes ? 'minutes' : 'count' };
}
