import type { FigureName } from '../figure/figure-definitions.js';
import type { MissingInput } from './missing-input.js';

/** Two figures of the cases received in the period: how many count, of how many that are asked about. */
export interface CountedBy {
  readonly numerator: FigureName;
  readonly denominator: FigureName;
}

/**
 * How a formula is answered: by figures, in one version of the appointed date or two; as a mean, of one procedure at a time; or
 * not, because of an input that the topic of cases does not have. What is known of such a one is told and earns nothing.
 */
export type FormulaRule =
  | { readonly by: CountedBy; readonly byCurrentDate?: CountedBy }
  | { readonly meanMinutes: CountedBy }
  | { readonly missing: MissingInput; readonly known?: CountedBy };
