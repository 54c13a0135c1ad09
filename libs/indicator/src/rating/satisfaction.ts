import type { FigureName } from '../figure/figure-definitions.js';
import type { Ratio } from '../quality/rate.js';

/** How many gave which score, from 1 to 5. */
export const RATED = ['rated1', 'rated2', 'rated3', 'rated4', 'rated5'] as const satisfies readonly FigureName[];

type Ratings = Readonly<Record<(typeof RATED)[number], number>>;

/** The figures of those who are satisfied. @param satisfiedFrom the least score that counts as satisfied, which is data */
export const satisfiedFigures = (satisfiedFrom: number): readonly (typeof RATED)[number][] =>
  RATED.slice(satisfiedFrom - 1);

/** Those who are satisfied, of all who said what they think; nobody of nobody is no share, and never all. @see domain.md §0 R10 */
export function satisfactionOf(ratings: Ratings, satisfiedFrom: number): Ratio {
  const sum = (names: readonly (typeof RATED)[number][]): number =>
    names.reduce((total, name) => total + ratings[name], 0);
  return { numerator: sum(satisfiedFigures(satisfiedFrom)), denominator: sum(RATED) };
}
