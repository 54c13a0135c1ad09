import type { FormulaRule } from './formula-rule.js';

/** Group 3, payment: of a payment is known whether it was cashless, not by which gateway, nor who owed nothing. @see domain.md §3.1, 3.5–3.6 */
export const paymentFormulas = {
  '3.4': { missing: 'unknown' },
  '3.5': { missing: 'fees' },
  '3.6': { missing: 'fees' },
} as const satisfies Readonly<Record<string, FormulaRule>>;
