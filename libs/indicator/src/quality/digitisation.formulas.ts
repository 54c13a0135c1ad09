import type { FormulaRule } from './formula-rule.js';

/**
 * Group 4: events tell which papers came, and which documents were made, as files; not which procedures owe a paper result.
 * @see domain.md §3.1, 4.1–4.5
 */
export const digitisationFormulas = {
  '4.1': { missing: 'results-owed' },
  '4.2': { by: { numerator: 'wholeAsFiles', denominator: 'dossiers' } },
  '4.3': { missing: 'reuse' },
  '4.4': { missing: 'personal-store' },
  '4.5a': { missing: 'population-data' },
  '4.5b': { missing: 'population-data' },
  '4.6': { missing: 'unknown' },
} as const satisfies Readonly<Record<string, FormulaRule>>;
