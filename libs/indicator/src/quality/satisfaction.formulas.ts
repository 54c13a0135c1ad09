import type { FormulaRule } from './formula-rule.js';

/** Group 5: complaints live in a system of their own. Of 5.4 is known what was not late. @see domain.md §3.1, 5.1–5.4 */
export const satisfactionFormulas = {
  '5.1': { missing: 'complaints' },
  '5.2': { missing: 'complaints' },
  '5.3': { missing: 'complaints' },
  '5.4': { missing: 'complaints', known: { numerator: 'keptFirst', denominator: 'dated' } },
} as const satisfies Readonly<Record<string, FormulaRule>>;
