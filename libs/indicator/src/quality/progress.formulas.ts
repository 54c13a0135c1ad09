import type { FormulaRule } from './formula-rule.js';

/**
 * Group 2. 2.1 reads NgayHenTra as it was first synced, and beside it as it is said now: moving the date afterwards is the
 * classic fraud. 2.2 is a mean in working minutes, since the topic does not tell the unit of the term.
 * @see domain.md §3.1, 2.1–2.2
 */
export const progressFormulas = {
  '2.1': {
    by: { numerator: 'keptFirst', denominator: 'dated' },
    byCurrentDate: { numerator: 'keptCurrent', denominator: 'dated' },
  },
  '2.2': { meanMinutes: { numerator: 'finishedMinutes', denominator: 'finished' } },
} as const satisfies Readonly<Record<string, FormulaRule>>;
