import type { FigureName } from '../figure/figure-definitions.js';
import type { Wording } from '../wording.js';
import type { CountedBy, FormulaRule } from './formula-rule.js';
import { formulaRule } from './formulas.js';
import { type MissingInput, missingInputs } from './missing-input.js';
import type { QualityFormula, QualityGroup, QualityIndex } from './quality-index.js';
import { pointsOf, type Ratio, rateOf } from './rate.js';

/** A ratio with its rate in percent; null where there is nothing to divide by. */
export interface MeasuredRate extends Ratio {
  readonly rate: number | null;
}

/** A rate with the points it earns; null: not applicable. */
export interface ScoredRate extends MeasuredRate {
  readonly points: number | null;
}

/** Why a formula is not answered; what is known of it earns nothing. */
export interface NoInput {
  readonly noInput: MissingInput;
  readonly why: Wording;
  readonly known?: MeasuredRate;
}

/** What a formula says, or why it says nothing. `byCurrentDate`: the same by the date as it is said now. */
export type FormulaAnswer = Omit<QualityFormula, 'points'> & { readonly maxPoints: number } & (
    | (ScoredRate & { readonly byCurrentDate?: ScoredRate })
    | (Ratio & { readonly meanMinutes: number | null })
    | NoInput
  );

/** Points earned, of those that could be measured; what was not measured is neither earned nor missed. */
export interface PointsEarned {
  readonly points: number;
  readonly ofMeasured: number;
  readonly total: number;
}

export interface QualityReport {
  readonly earned: PointsEarned;
  readonly groups: readonly (Omit<QualityGroup, 'points'> & { readonly earned: PointsEarned })[];
  readonly formulas: readonly FormulaAnswer[];
}

type Counts = Readonly<Record<FigureName, number>>;

/**
 * The index over the cases received in a period: every formula with what it is made of, or with what it lacks.
 * @param counts sums of the figures over those cases
 * @param isOneProcedure whether they are of one procedure alone, which 2.2 is asked of
 * @see domain.md §3.1
 */
export function qualityReport(index: QualityIndex, counts: Counts, isOneProcedure: boolean): QualityReport {
  const formulas = index.formulas.map((formula) => answerOf(formula, counts, isOneProcedure));
  const groups = index.groups.map(({ points, ...group }) => ({
    ...group,
    earned: earnedBy(
      formulas.filter((one) => one.group === group.id),
      points,
    ),
  }));
  return { earned: earnedBy(formulas, index.total), groups, formulas };
}

function answerOf({ points, ...formula }: QualityFormula, counts: Counts, isOneProcedure: boolean): FormulaAnswer {
  const rule: FormulaRule = formulaRule(formula.id);
  const head = { ...formula, maxPoints: points };
  const ratio = ({ numerator, denominator }: CountedBy): Ratio => ({
    numerator: counts[numerator],
    denominator: counts[denominator],
  });
  const measured = (by: CountedBy): MeasuredRate => ({ ...ratio(by), rate: rateOf(ratio(by)) });
  const scored = (by: CountedBy): ScoredRate => ({
    ...measured(by),
    points: pointsOf(ratio(by), { points, fullAt: formula.fullAt }),
  });
  if ('by' in rule) {
    const { by, byCurrentDate } = rule;
    return { ...head, ...scored(by), ...(byCurrentDate && { byCurrentDate: scored(byCurrentDate) }) };
  }
  if ('meanMinutes' in rule) {
    const { numerator, denominator } = ratio(rule.meanMinutes);
    const mean = denominator === 0 ? null : Math.round(numerator / denominator);
    return isOneProcedure
      ? { ...head, numerator, denominator, meanMinutes: mean }
      : { ...head, ...lacking('one-procedure') };
  }
  return { ...head, ...lacking(rule.missing), ...(rule.known && { known: measured(rule.known) }) };
}

const lacking = (noInput: MissingInput): NoInput => ({ noInput, why: missingInputs[noInput] });

function earnedBy(answers: readonly FormulaAnswer[], total: number): PointsEarned {
  const measured = answers.flatMap((one) =>
    'points' in one && one.points !== null ? [{ points: one.points, of: one.maxPoints }] : [],
  );
  const sum = (values: readonly number[]): number =>
    values.reduce((hundredths, value) => hundredths + Math.round(value * 100), 0) / 100;
  return { points: sum(measured.map(({ points }) => points)), ofMeasured: sum(measured.map(({ of }) => of)), total };
}
