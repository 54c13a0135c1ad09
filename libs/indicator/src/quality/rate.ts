/** How many of how many. Whole numbers; the part is never more than the whole. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The rate in percent, rounded to two decimals, half up, by whole numbers so that it is the same everywhere;
 * null where there is nothing to divide by.
 * @see domain.md §3.1 (denominator 0 → N/A; round 2 decimals)
 */
export function rateOf({ numerator, denominator }: Ratio): number | null {
  if (denominator === 0) return null;
  return Math.floor((numerator * 20_000 + denominator) / (2 * denominator)) / 100;
}

/**
 * Points for a rate: all of them from `fullAt` percent on, below it in proportion; two decimals, null where there is no rate.
 * @see domain.md §3.1 (≥ 80 % → full, else p·max/80)
 */
export function pointsOf(
  ratio: Ratio,
  { points, fullAt }: { readonly points: number; readonly fullAt: number },
): number | null {
  if (ratio.denominator === 0) return null;
  const percent = (ratio.numerator / ratio.denominator) * 100;
  return Math.round(Math.min(points, (points * percent) / fullAt) * 100) / 100;
}
