import type { DocumentLanguage } from '@lienthong/documents';
import { INDICATOR_KEYS, type IndicatorKey } from '@lienthong/indicator';
import { type Instant, localIso } from '@lienthong/kernel';
import type { StandsOn } from '../figures/figure-snapshot.js';
import { KEY_WORDS } from './figure-words.js';
import { nameOf } from './key-names.js';

const words = {
  vi: {
    period: (from: string, to: string) => `từ ${from} đến hết ${to}`,
    by: 'theo',
    basis: { ended: 'kết quả của hồ sơ xong trong kỳ', received: 'kết quả của hồ sơ nhận trong kỳ' },
    heirs: 'tính cho cơ quan kế thừa',
    origin: { own: 'hồ sơ của hệ thống', imported: 'hồ sơ nhập từ hệ thống cũ' },
    asOf: 'đang giải quyết xét tại',
  },
  en: {
    period: (from: string, to: string) => `from ${from} to the end of ${to}`,
    by: 'by',
    basis: { ended: 'outcomes of what ended in the period', received: 'outcomes of what was received in it' },
    heirs: 'under the agencies that took over',
    origin: { own: 'own cases', imported: 'imported cases' },
    asOf: 'running as of',
  },
} as const satisfies Record<DocumentLanguage, unknown>;

const written = (date: string): string => date.split('-').reverse().join('/');

function minute(at: Instant): string {
  const [day = '', time = ''] = localIso(at).split('T');
  return `${written(day)} ${time}`;
}

/** What was asked, in words. */
export function filterText(
  { from, to, by, basis, structure, where, asOf }: StandsOn['query'],
  language: DocumentLanguage,
): string {
  const say = words[language];
  const asked = (key: IndicatorKey): string[] => {
    const values = where[key];
    const names = values?.map((value) => nameOf(key, value, language)).join(', ');
    return names === undefined ? [] : [`${KEY_WORDS[key][language].toLowerCase()}: ${names}`];
  };
  return [
    say.period(written(from), written(to)),
    ...(by.length > 0 ? [`${say.by} ${by.map((key) => KEY_WORDS[key][language].toLowerCase()).join(', ')}`] : []),
    ...INDICATOR_KEYS.flatMap(asked),
    ...(where.origin ? [say.origin[where.origin]] : []),
    say.basis[basis],
    ...(structure === 'now' ? [say.heirs] : []),
    ...(asOf ? [`${say.asOf} ${minute(asOf)}`] : []),
  ].join('; ');
}
