/** What many measurements of one thing say, in their own unit. */
export interface Distribution {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

/** @throws {RangeError} of nothing: a figure that stands on nothing is none */
export function distribution(values: readonly number[]): Distribution {
  if (values.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { n: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}
