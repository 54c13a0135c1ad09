import { FIGURE_NAMES, type FigureName } from './figure-definitions.js';
import type { IndicatorKey } from './indicator-query.js';

/** Sums of one row. */
export type IndicatorCounts = Readonly<Record<FigureName, number>>;

/** Working minutes of what ended in the period: half took no longer, nine of ten took no longer. Null where nothing has minutes. */
export interface Percentiles {
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
}

/** Parts of a whole, 0 to 1; null where there is no whole, or nothing is known of it. */
export interface Shares {
  /** Early or on time, of all that has a verdict. */
  readonly onTimeShare: number | null;
  readonly onlineShare: number | null;
  readonly postShare: number | null;
  readonly elsewhereShare: number | null;
  readonly digitisedShare: number | null;
  /** Of the payments. */
  readonly cashlessShare: number | null;
}

/** One published row. `key` is what it stands for, in one text; `keys` by name. */
export interface IndicatorRow extends IndicatorCounts, Percentiles, Shares {
  readonly key: string;
  readonly keys: { readonly [Name in IndicatorKey]?: string };
  readonly runningInTime: number;
}

export const NO_COUNTS = Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as IndicatorCounts;

/** The published row of a combination of keys, named in the order asked for. */
export function indicatorRow(keys: IndicatorRow['keys'], counts: IndicatorCounts, times: Percentiles): IndicatorRow {
  const { early, onTime, late, received } = counts;
  return {
    key: Object.values(keys).join(' / '),
    keys,
    ...counts,
    ...times,
    runningInTime: counts.running - counts.runningOverdue,
    onTimeShare: share(early + onTime, early + onTime + late),
    onlineShare: share(counts.online, received),
    postShare: share(counts.post, received),
    elsewhereShare: share(counts.elsewhere, received),
    digitisedShare: share(counts.digitised, received),
    cashlessShare: share(counts.cashlessPayments, counts.payments),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
