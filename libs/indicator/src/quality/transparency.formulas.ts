import type { FormulaRule } from './formula-rule.js';

/** Group 1: what of procedures is published, and what of cases reaches the national portal. @see domain.md §3.1, 1.1–1.4 */
export const transparencyFormulas = {
  '1.1': { missing: 'national-database' },
  '1.2': { missing: 'national-database' },
  '1.3': { missing: 'national-database' },
  '1.4': { missing: 'national-portal' },
} as const satisfies Readonly<Record<string, FormulaRule>>;
