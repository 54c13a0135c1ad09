import type { Column, DocumentLanguage, Extent, TableDocument } from '@lienthong/documents';
import type { FigureName } from '@lienthong/indicator';
import type { Instant } from '@lienthong/kernel';
import type { StandsOn } from '../figures/figure-snapshot.js';
import type { ItemBehind } from '../figures/items.query.js';
import { FIGURE_WORDS, KEY_WORDS } from './figure-words.js';
import { nameOf } from './key-names.js';
import { noteOf } from './table-notes.js';

const words = {
  vi: {
    title: (figure: string) => `Đứng sau con số: ${figure}`,
    heads: { caseCode: 'Mã hồ sơ', leg: 'Chặng', receivedAt: 'Tiếp nhận', endedAt: 'Xong lúc', facts: 'Sự kiện' },
    verdict: { head: 'Kết luận', early: 'trước hạn', 'on-time': 'đúng hạn', late: 'trễ hạn' },
    ...{ lateMinutes: 'Phút trễ', value: 'Góp vào con số', total: 'Tổng' },
  },
  en: {
    title: (figure: string) => `Behind the figure: ${figure}`,
    heads: { caseCode: 'Case', leg: 'Leg', receivedAt: 'Received', endedAt: 'Ended', facts: 'Facts' },
    verdict: { head: 'Verdict', early: 'early', 'on-time': 'on time', late: 'late' },
    ...{ lateMinutes: 'Minutes late', value: 'Adds to the figure', total: 'Total' },
  },
} as const satisfies Record<DocumentLanguage, unknown>;

/** What is behind a figure. */
export interface ListBehind extends StandsOn {
  readonly figure: FigureName;
  readonly items: Iterable<ItemBehind> | AsyncIterable<ItemBehind>;
  readonly sum: number;
}

/** The cases or legs behind a figure as a document; its total is the figure. */
export function itemsDocument(
  list: ListBehind,
  extent: Extent,
  language: DocumentLanguage,
  madeAt: Instant,
): TableDocument {
  const { heads, verdict, lateMinutes, value, total } = words[language];
  const text = (key: string, head: string): Column => ({ key, title: head, kind: 'text' });
  const columns: Column[] = [
    text('caseCode', heads.caseCode),
    ...(list.unit === 'leg' ? [text('leg', heads.leg)] : []),
    ...(['procedure', 'agency', 'division', 'officer'] as const).map((key) => text(key, KEY_WORDS[key][language])),
    { key: 'receivedAt', title: heads.receivedAt, kind: 'instant' },
    { key: 'endedAt', title: heads.endedAt, kind: 'instant' },
    text('verdict', verdict.head),
    { key: 'lateMinutes', title: lateMinutes, kind: 'minutes' },
    text('facts', heads.facts),
    { key: 'value', title: value, kind: 'count' },
  ];
  const named = FIGURE_WORDS[list.figure];
  return {
    language,
    note: noteOf({ vi: words.vi.title(named.vi), en: words.en.title(named.en) }, list, language, madeAt),
    columns,
    rows: linesOf(list.items, language),
    extent,
    total: { caseCode: total, value: list.sum },
  };
}

async function* linesOf(items: ListBehind['items'], language: DocumentLanguage) {
  const { verdict } = words[language];
  for await (const { timeliness, facts, ...item } of items)
    yield {
      ...item,
      procedure: nameOf('procedure', item.procedure, language),
      agency: nameOf('agency', item.agency, language),
      division: item.division && nameOf('division', item.division, language),
      facts: facts.map((seq) => `#${seq}`).join(' '),
      verdict: timeliness && verdict[timeliness as keyof typeof verdict],
    };
}
