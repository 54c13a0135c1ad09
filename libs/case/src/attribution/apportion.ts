import { type WorkingMinutes, workingMinutes } from '@lienthong/kernel';

/**
 * Splits whole minutes in proportion to weights: floors first, left-over minutes one each to the largest remainders,
 * ties to the earlier. The parts sum to `total`; none exceeds its weight while `total` is no more than their sum.
 * @param total 0 where every weight is 0
 * @see time.md §8.6
 */
export function apportion(total: number, weights: readonly number[]): WorkingMinutes[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0 || total === 0) return weights.map(() => workingMinutes(0));
  const parts = weights.map((weight, index) => {
    const product = total * weight;
    const remainder = product % sum;
    return { index, minutes: (product - remainder) / sum, remainder };
  });
  const left = total - parts.reduce((all, { minutes }) => all + minutes, 0);
  const favoured = new Set(
    [...parts]
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parts.map(({ index, minutes }) => workingMinutes(minutes + (favoured.has(index) ? 1 : 0)));
}
