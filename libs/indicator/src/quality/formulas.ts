import { digitisationFormulas } from './digitisation.formulas.js';
import type { FormulaRule } from './formula-rule.js';
import { onlineFormulas } from './online.formulas.js';
import { paymentFormulas } from './payment.formulas.js';
import { progressFormulas } from './progress.formulas.js';
import { satisfactionFormulas } from './satisfaction.formulas.js';
import { transparencyFormulas } from './transparency.formulas.js';

/** How every formula of the index is answered, by its id; titles, points and thresholds are data of their own. */
const formulas: Readonly<Record<string, FormulaRule>> = {
  ...transparencyFormulas,
  ...progressFormulas,
  ...onlineFormulas,
  ...paymentFormulas,
  ...digitisationFormulas,
  ...satisfactionFormulas,
};

/** A formula that a later version of the index adds has no input until somebody says how it counts. */
export const formulaRule = (id: string): FormulaRule => formulas[id] ?? { missing: 'unknown' };

/** The figures behind a formula, whose cases can be listed; undefined where it has none. */
export function figuresBehind(id: string, isCurrentDate = false) {
  const rule = formulaRule(id);
  if ('by' in rule) return (isCurrentDate && rule.byCurrentDate) || rule.by;
  return 'meanMinutes' in rule ? rule.meanMinutes : rule.known;
}
