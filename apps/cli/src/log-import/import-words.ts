import type { Bilingual } from '@lienthong/procedure';
import type { Language } from '../language.js';
import type { ChangedRow, ImportReport } from './import-report.js';
import type { BadRow, RowRule } from './log-row.js';

const rules: Readonly<Record<RowRule, Bilingual>> = {
  'broken-off': { vi: 'không đọc tiếp được từ đây', en: 'cannot be read from here on' },
  csv: { vi: 'dấu ngoặc kép sai', en: 'quotes are wrong' },
  columns: { vi: 'số cột khác với dòng tiêu đề', en: 'not as many columns as the header' },
  required: { vi: 'bắt buộc phải có', en: 'is required' },
  time: { vi: 'không phải thời điểm có thật', en: 'is no date and time that exists' },
  label: { vi: 'không phải nhãn: một dòng, tối đa 120 ký tự', en: 'is no label: one line, at most 120 characters' },
  'not-coded': {
    vi: 'quá nhiều giá trị khác nhau, không phải nhãn mà là lời người viết',
    en: 'has too many different values: a text that people wrote, not a label',
  },
  differs: { vi: 'khác với dòng trước của cùng hồ sơ', en: 'differs from an earlier row of the case' },
};

/** A bad row on one line: where, which column, what is wrong, and the rule by its name. */
export function badRowText({ line, column, rule }: BadRow, language: Language): string {
  const where = column === undefined ? '' : ` ${column}:`;
  return `${line}:${where} ${rules[rule][language]} [${rule}]`;
}

export function changedRowText({ line, caseCode, what }: ChangedRow, language: Language): string {
  const text =
    language === 'vi'
      ? `${caseCode}: ${what} khác với lần nhập trước; không ghi đè [changed]`
      : `${caseCode}: ${what} is not what was imported before; nothing is overwritten [changed]`;
  return `${line}: ${text}`;
}

/** What an import did, for people. */
export function reportLines(report: ImportReport, language: Language): readonly string[] {
  const { source, cases, events, casesWritten, factsWritten, columnsNeverSeen } = report;
  const { badRowCount, casesLeftOut, changedRowCount } = report;
  const unseen = columnsNeverSeen.join(', ');
  return language === 'vi'
    ? [
        `Nguồn ${source}: ${cases} hồ sơ, ${events} việc.`,
        `Lần này ghi thêm ${factsWritten} sự kiện của ${casesWritten} hồ sơ.`,
        ...(badRowCount > 0 ? [`Bỏ qua ${badRowCount} dòng lỗi; ${casesLeftOut} hồ sơ không nhập được.`] : []),
        ...(changedRowCount > 0 ? [`${changedRowCount} chỗ khác với lần nhập trước, không ghi đè.`] : []),
        ...(unseen ? [`Không dòng nào có: ${unseen}.`] : []),
      ]
    : [
        `Source ${source}: ${cases} cases, ${events} events.`,
        `This run wrote ${factsWritten} facts of ${casesWritten} cases.`,
        ...(badRowCount > 0 ? [`${badRowCount} bad rows were left out, and ${casesLeftOut} cases with them.`] : []),
        ...(changedRowCount > 0
          ? [`${changedRowCount} things are not what was imported before; nothing was overwritten.`]
          : []),
        ...(unseen ? [`No row has: ${unseen}.`] : []),
      ];
}
