import type { Column, DocumentLanguage, Row, TableDocument } from '@lienthong/documents';
import type { FormulaAnswer } from '@lienthong/indicator';
import type { Instant } from '@lienthong/kernel';
import type { QualityAnswer } from '../quality/read-quality.js';
import { noteOf } from './table-notes.js';

const COLUMNS: Readonly<Record<string, Readonly<Record<DocumentLanguage, string>> & Pick<Column, 'kind'>>> = {
  id: { vi: 'Mã', en: 'No.', kind: 'text' },
  group: { vi: 'Nhóm', en: 'Group', kind: 'text' },
  title: { vi: 'Chỉ số thành phần', en: 'Formula', kind: 'text' },
  numerator: { vi: 'Tử số', en: 'Counted', kind: 'count' },
  denominator: { vi: 'Mẫu số', en: 'Of', kind: 'count' },
  rate: { vi: 'Tỷ lệ', en: 'Rate', kind: 'share' },
  points: { vi: 'Điểm', en: 'Points', kind: 'points' },
  maxPoints: { vi: 'Điểm tối đa', en: 'At most', kind: 'points' },
  currentRate: { vi: 'Tỷ lệ theo ngày hẹn hiện nay', en: 'Rate by the date said now', kind: 'share' },
  note: { vi: 'Ghi chú', en: 'Note', kind: 'text' },
};

/** The national index as a document: every formula, with what it lacks where it lacks something. */
export function qualityDocument(answer: QualityAnswer, language: DocumentLanguage, madeAt: Instant): TableDocument {
  const { index, groups, formulas, earned, definition } = answer;
  const groupTitles = new Map(groups.map(({ id, title }) => [id, title[language]]));
  const { points, ofMeasured } = earned;
  return {
    language,
    note: {
      ...noteOf(index.title, answer, language, madeAt),
      definitionVersion: `${definition}, ${index.id}@${index.version}`,
    },
    columns: Object.entries(COLUMNS).map(([key, { kind, ...title }]) => ({ key, kind, title: title[language] })),
    rows: formulas.map((one) => ({ group: groupTitles.get(one.group), ...cellsOf(one, language) })),
    extent: { rows: formulas.length, of: formulas.length },
    total: {
      title: language === 'vi' ? 'Tổng các điểm đo được' : 'Total of what could be measured',
      ...{ points, maxPoints: ofMeasured },
    },
  };
}

function cellsOf(one: FormulaAnswer, language: DocumentLanguage): Row {
  const head = { id: one.id, title: one.title[language], maxPoints: one.maxPoints };
  if ('noInput' in one) return { ...head, ...counted(one.known), note: one.why[language] };
  if ('meanMinutes' in one) {
    const { numerator, denominator, meanMinutes } = one;
    const mean = language === 'vi' ? `${meanMinutes} phút làm việc` : `${meanMinutes} working minutes`;
    return { ...head, numerator, denominator, note: meanMinutes === null ? undefined : mean };
  }
  return { ...head, ...counted(one), points: one.points, currentRate: counted(one.byCurrentDate).rate };
}

const counted = (
  measured: { readonly numerator: number; readonly denominator: number; readonly rate: number | null } | undefined,
) => ({
  numerator: measured?.numerator,
  denominator: measured?.denominator,
  rate: measured?.rate == null ? undefined : measured.rate / 100,
});
