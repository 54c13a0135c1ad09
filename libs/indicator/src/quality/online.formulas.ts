import type { FormulaRule } from './formula-rule.js';

/** Group 3, services. 3.3 is multiplied by 1.4, which has no input. @see domain.md §3.1, 3.1–3.3 */
export const onlineFormulas = {
  '3.1': { missing: 'published-services' },
  '3.2': { missing: 'published-services' },
  '3.3': { missing: 'national-portal', known: { numerator: 'online', denominator: 'received' } },
} as const satisfies Readonly<Record<string, FormulaRule>>;
