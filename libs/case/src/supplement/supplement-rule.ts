import type { Term } from '@lienthong/calendar';
import type { ProcedureDefinition, SupplementRule } from '@lienthong/procedure';
import { NoSupplementRule } from './supplement.errors.js';

/** @throws {NoSupplementRule} for an internal procedure: there is no citizen to ask */
export function supplementRuleOf({ code, supplement }: ProcedureDefinition): SupplementRule {
  if (!supplement) throw new NoSupplementRule(code);
  return supplement;
}

/** Time of the citizen to answer: 15 working days, or as a special law says. @see domain.md L9 */
export function answerTerm({ closeAfter, specialWindow }: SupplementRule): Term {
  const { amount, unit, rule } = specialWindow?.term ?? { amount: closeAfter, unit: 'working-day', rule: undefined };
  return { amount, unit, ...(unit === 'working-day' ? { rule: rule ?? 'civil-code' } : {}) };
}
