import type { Column, DocumentFormat, DocumentLanguage, Row } from '@lienthong/documents';
import type { IndicatorKey, IndicatorRow } from '@lienthong/indicator';
import { KEY_WORDS } from './figure-words.js';
import { nameOf } from './key-names.js';

/** Their codes are what people call them. */
const NAMELESS: readonly IndicatorKey[] = ['month', 'quarter', 'year', 'officer'];
const CODE = { vi: 'mã', en: 'code' } as const;

/** What a row stands for: each key by its name, for machines also by its code where the two differ. */
export function keyColumns(by: readonly IndicatorKey[], format: DocumentFormat, language: DocumentLanguage): Column[] {
  return by.flatMap((key): Column[] => {
    const title = KEY_WORDS[key][language];
    const name: Column = { key: `name.${key}`, title, kind: 'text' };
    const code: Column = { key: `code.${key}`, title: `${title} (${CODE[language]})`, kind: 'text' };
    return NAMELESS.includes(key) || format === 'pdf' ? [name] : [name, code];
  });
}

export function keyCells(keys: IndicatorRow['keys'], language: DocumentLanguage): Row {
  const entries = Object.entries(keys) as [IndicatorKey, string][];
  return Object.fromEntries(
    entries.flatMap(([key, code]) => [
      [`name.${key}`, nameOf(key, code, language)],
      [`code.${key}`, code],
    ]),
  );
}

/** The head of the line of sums. */
export function totalCells([first]: readonly IndicatorKey[], language: DocumentLanguage): Row {
  return first ? { [`name.${first}`]: language === 'vi' ? 'Tổng' : 'Total' } : {};
}
