import type { Column, DocumentLanguage, Extent, TableDocument } from '@lienthong/documents';
import type { Instant } from '@lienthong/kernel';
import type { StandsOn } from '../figures/figure-snapshot.js';
import type { LateLeg } from '../late/late.query.js';
import { KEY_WORDS } from './figure-words.js';
import { nameOf } from './key-names.js';
import { noteOf } from './table-notes.js';

const TITLE = { vi: 'Hồ sơ trễ hạn theo cán bộ', en: 'Late legs by officer' } as const;

const HEADS = {
  vi: {
    ...{ caseCode: 'Mã hồ sơ', step: 'Bước', dueAt: 'Hạn', endedAt: 'Xong lúc', daysLate: 'Số ngày trễ' },
    ...{ over: 'Phút quá hạn chặng', own: 'Phút trễ do mình', inherited: 'Phút trễ do trước để lại' },
  },
  en: {
    ...{ caseCode: 'Case', step: 'Step', dueAt: 'Due', endedAt: 'Ended', daysLate: 'Days late' },
    ...{ over: 'Minutes over its time', own: 'Own minutes late', inherited: 'Inherited minutes' },
  },
} as const satisfies Record<DocumentLanguage, unknown>;

/** Late legs as a document. */
export function lateDocument(
  list: StandsOn & { readonly items: Iterable<LateLeg> | AsyncIterable<LateLeg> },
  extent: Extent,
  language: DocumentLanguage,
  madeAt: Instant,
): TableDocument {
  const heads = HEADS[language];
  const columns: Column[] = [
    { key: 'caseCode', title: heads.caseCode, kind: 'text' },
    { key: 'procedure', title: KEY_WORDS.procedure[language], kind: 'text' },
    { key: 'agency', title: KEY_WORDS.agency[language], kind: 'text' },
    { key: 'division', title: KEY_WORDS.division[language], kind: 'text' },
    { key: 'officer', title: KEY_WORDS.officer[language], kind: 'text' },
    { key: 'step', title: heads.step, kind: 'text' },
    { key: 'dueAt', title: heads.dueAt, kind: 'instant' },
    { key: 'endedAt', title: heads.endedAt, kind: 'instant' },
    { key: 'daysLate', title: heads.daysLate, kind: 'count' },
    { key: 'overMinutes', title: heads.over, kind: 'minutes' },
    { key: 'ownLateMinutes', title: heads.own, kind: 'minutes' },
    { key: 'inheritedLateMinutes', title: heads.inherited, kind: 'minutes' },
  ];
  return {
    language,
    note: noteOf(TITLE, list, language, madeAt),
    columns,
    rows: linesOf(list.items, language),
    extent,
  };
}

async function* linesOf(items: Iterable<LateLeg> | AsyncIterable<LateLeg>, language: DocumentLanguage) {
  for await (const leg of items)
    yield {
      ...leg,
      procedure: nameOf('procedure', leg.procedure, language),
      agency: nameOf('agency', leg.agency, language),
      division: leg.division && nameOf('division', leg.division, language),
    };
}
