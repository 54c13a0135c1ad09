import type { FormulaRule } from './formula-rule.js';

/** Group 4: events tell which papers came in electronic form, not which document is the result that the procedure owes. @see domain.md §3.1, 4.1–4.5 */
export const digitisationFormulas = {
  '4.1': { missing: 'results-owed' },
  '4.2': { missing: 'results-owed', known: { numerator: 'digitised', denominator: 'received' } },
  '4.3': { missing: 'reuse' },
  '4.4': { missing: 'personal-store' },
  '4.5a': { missing: 'population-data' },
  '4.5b': { missing: 'population-data' },
  '4.6': { missing: 'unknown' },
} as const satisfies Readonly<Record<string, FormulaRule>>;
