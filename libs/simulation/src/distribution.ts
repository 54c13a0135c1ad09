import type { SeededRandom } from './seeded-random.js';

/** How long something takes, in minutes: a number by chance. */
export type Distribution =
  | { readonly fixed: number }
  | { readonly uniform: readonly [least: number, most: number] }
  | { readonly exponential: { readonly mean: number } }
  /** Half of them take no more than `median`, nine of ten no more than `p90`. */
  | { readonly lognormal: { readonly median: number; readonly p90: number } };

/** Standard normal below which nine of ten lie. */
const NINE_OF_TEN = 1.2815515655446004;

/** Whole minutes, at least one. */
export function drawn(distribution: Distribution, random: SeededRandom): number {
  return Math.max(1, Math.round(lengthOf(distribution, random)));
}

function lengthOf(distribution: Distribution, random: SeededRandom): number {
  if ('fixed' in distribution) return distribution.fixed;
  if ('uniform' in distribution) {
    const [least, most] = distribution.uniform;
    return least + random.next() * (most - least);
  }
  if ('exponential' in distribution) return -distribution.exponential.mean * Math.log(1 - random.next());
  const { median, p90 } = distribution.lognormal;
  return median * (p90 / median) ** (normal(random) / NINE_OF_TEN);
}

/** Box and Muller's standard normal. */
function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** One of the names, each as often as its weight says; undefined where no weight is above 0. */
export function weighted<Name extends string>(
  weights: Readonly<Partial<Record<Name, number>>>,
  random: SeededRandom,
): Name | undefined {
  const entries = Object.entries<number | undefined>(weights) as [Name, number | undefined][];
  let left = random.next() * entries.reduce((sum, [, weight = 0]) => sum + weight, 0);
  for (const [name, weight = 0] of entries) {
    if (weight > left) return name;
    left -= weight;
  }
  return entries.findLast(([, weight = 0]) => weight > 0)?.[0];
}
