import type { DocumentLanguage, DocumentNote } from '@lienthong/documents';
import { type Instant, instantOfEpoch } from '@lienthong/kernel';
import type { StandsOn } from '../figures/figure-snapshot.js';
import { UNIT_WORDS } from './figure-words.js';
import { filterText } from './filter-words.js';

/** The note of a table of figures. */
export function noteOf(
  title: Readonly<Record<DocumentLanguage, string>>,
  { watermark, definition, unit, query }: StandsOn,
  language: DocumentLanguage,
  madeAt: Instant,
): DocumentNote {
  return {
    title: title[language],
    filter: filterText(query, language),
    unit: UNIT_WORDS[unit][language],
    watermark,
    definitionVersion: String(definition),
    madeAt,
  };
}

/** The minute of the machine's clock. */
export const thisMinute = (): Instant => instantOfEpoch(Date.now());
