import type { Wording } from '@lienthong/indicator';
import type { Language } from './language.js';

/** The data that an index, a ranking or a target was made by. */
export interface MadeBy {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  readonly source: { readonly document: string; readonly status: 'verified' | 'unverified' };
}

/** By which version of which data, from which text, up to which fact. */
export function madeByLine(
  { id, version, source, title }: MadeBy,
  watermark: string | null,
  language: Language,
): string {
  const unverified = source.status === 'unverified';
  return language === 'vi'
    ? `${title.vi}: ${id}@${version}, ${source.document}${unverified ? ' (* chưa kiểm chứng)' : ''}. Số liệu đến ${watermark ?? '–'}.`
    : `${title.en}: ${id}@${version}, ${source.document}${unverified ? ' (* unverified)' : ''}. Figures up to ${watermark ?? '–'}.`;
}

export const percent = (rate: number | null): string => (rate === null ? '–' : `${rate.toFixed(2)} %`);
/** Percentage points with their sign. */
export const points = (change: number | null): string =>
  change === null ? '–' : `${change > 0 ? '+' : ''}${change.toFixed(2)}`;
