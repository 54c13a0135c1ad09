import type { AgencyCode } from '@lienthong/kernel';
import type { IndicatorUnit } from '../figure/indicator-query.js';
import type { IndicatorCounts } from '../figure/indicator-row.js';
import type { Ratio } from '../quality/rate.js';
import { type ComponentFigures, componentFigures } from './component-figures.js';
import type { ComponentId } from './ranking-rules.js';

/** What the cases of a period tell of one agency, one ratio a component. */
export interface AgencyFigures {
  readonly agency: AgencyCode;
  /** Completed in the period. */
  readonly legs: number;
  readonly values: Readonly<Record<ComponentId, Ratio>>;
}

/**
 * The components of an agency from its figures.
 * @param counts its sums in legs, and in the cases that it leads
 */
export function agencyFigures(
  agency: AgencyCode,
  counts: Readonly<Record<IndicatorUnit, IndicatorCounts>>,
  satisfiedFrom: number,
): AgencyFigures {
  const ratio = ({ unit, numerator, denominator, less = [] }: ComponentFigures): Ratio => {
    const sum = (names: ComponentFigures['numerator']): number =>
      names.reduce((total, name) => total + counts[unit][name], 0);
    return { numerator: sum(numerator), denominator: sum(denominator) - sum(less) };
  };
  const values = Object.entries(componentFigures(satisfiedFrom)).map(([id, figures]) => [id, ratio(figures)]);
  return { agency, legs: counts.leg.completed, values: Object.fromEntries(values) as AgencyFigures['values'] };
}
