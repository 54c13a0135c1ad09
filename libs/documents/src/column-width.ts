import type { Column, ColumnKind } from './table-document.js';

const NARROWEST: Readonly<Record<ColumnKind, number>> = {
  text: 24,
  count: 10,
  points: 10,
  minutes: 11,
  share: 10,
  date: 12,
  instant: 17,
};

/** Width of a column in letters: what its kind needs, more where its title has a longer word. */
export function columnWidth({ kind, title }: Column): number {
  const longestWord = Math.max(...title.split(/\s+/).map((word) => word.length));
  return Math.max(NARROWEST[kind], longestWord + 2);
}
