import {
  type Column,
  type DocumentFormat,
  type DocumentLanguage,
  extentIn,
  type Row,
  type TableDocument,
} from '@lienthong/documents';
import type { Instant } from '@lienthong/kernel';
import type { RankingAnswer } from '../ranking/read-ranking.js';
import { noteOf } from './table-notes.js';

const words = {
  vi: {
    ...{ rank: 'Hạng', agency: 'Cơ quan', code: 'Mã cơ quan', legs: 'Chặng', score: 'Điểm', note: 'Ghi chú' },
    tie: 'đồng hạng',
    tooFew: (legs: number) => `dưới ${legs} chặng, không xếp hạng`,
    absent: 'không có số liệu',
  },
  en: {
    ...{ rank: 'Place', agency: 'Agency', code: 'Agency (code)', legs: 'Legs', score: 'Score', note: 'Note' },
    tie: 'a tie',
    tooFew: (legs: number) => `fewer than ${legs} legs, no place`,
    absent: 'nothing to measure',
  },
} as const;

/** A league as a document: places with the parts of each score, then whoever had too few cases for a place. */
export function rankingDocument(
  answer: RankingAnswer,
  format: DocumentFormat,
  language: DocumentLanguage,
  madeAt: Instant,
): TableDocument {
  const { rules, ranked, tooFew, definition } = answer;
  const say = words[language];
  const text = (key: 'agency' | 'code' | 'note'): Column => ({ key, title: say[key], kind: 'text' });
  const cells = (one: RankingAnswer['tooFew'][number], remarks: readonly string[]): Row => ({
    agency: one.title?.[language] ?? one.agency,
    code: one.agency,
    legs: one.legs,
    score: one.score,
    ...Object.fromEntries(one.parts.map(({ component, score }) => [component, score])),
    note: [...remarks, ...absentOf(one, rules, language)].join('; '),
  });
  const rows: readonly Row[] = [
    ...ranked.map((one) => ({ rank: one.rank, ...cells(one, one.isTied ? [say.tie] : []) })),
    ...tooFew.map((one) => cells(one, [say.tooFew(rules.minLegs)])),
  ];
  return {
    language,
    note: {
      ...noteOf(rules.title, answer, language, madeAt),
      definitionVersion: `${definition}, ${rules.id}@${rules.version}`,
    },
    columns: [
      { key: 'rank', title: say.rank, kind: 'count' },
      ...(format === 'pdf' ? [text('agency')] : [text('agency'), text('code')]),
      { key: 'legs', title: say.legs, kind: 'count' },
      { key: 'score', title: say.score, kind: 'points' },
      ...rules.components.map(
        ({ id, title, weight }): Column => ({ key: id, title: `${title[language]} (${weight})`, kind: 'points' }),
      ),
      text('note'),
    ],
    rows,
    extent: extentIn(format, rows.length),
  };
}

/** Components of which there was nothing, so that others carry their weight. */
function absentOf(
  { absent }: RankingAnswer['tooFew'][number],
  { components }: RankingAnswer['rules'],
  language: DocumentLanguage,
): readonly string[] {
  const titles = components.filter(({ id }) => absent.includes(id)).map(({ title }) => title[language]);
  return titles.length > 0 ? [`${words[language].absent}: ${titles.join(', ')}`] : [];
}
