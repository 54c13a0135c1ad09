import type { Instant, PlainDate } from '@lienthong/kernel';

export const INDICATOR_UNITS = ['case', 'leg'] as const;
export const INDICATOR_KEYS = ['agency', 'procedure', 'month'] as const;

export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];
export type IndicatorKey = (typeof INDICATOR_KEYS)[number];

/** What is asked: a period of inclusive local dates, what a row stands for, what is counted, and when "running" is looked at. */
export interface IndicatorQuery {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly by: IndicatorKey;
  readonly unit: IndicatorUnit;
  readonly asOf: Instant;
}

/** An agency answers for its legs; elsewhere one filing counts once. */
export function defaultUnit(by: IndicatorKey): IndicatorUnit {
  return by === 'agency' ? 'leg' : 'case';
}

/** Sums of one row, of which the published row is made. Minutes are those of what ended in the period. */
export interface IndicatorCounts {
  readonly received: number;
  readonly completed: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly running: number;
  readonly runningOverdue: number;
  readonly usedMinutes: number;
  readonly allottedMinutes: number;
  readonly lateMinutes: number;
  /** Of what ended in the period, in cases: late ends that owed the citizen a letter, and those that had it in time, or late. */
  readonly lettersOwed: number;
  readonly lettersInTime: number;
  readonly lettersLate: number;
  /** Verdicts that are a correction's. */
  readonly corrected: number;
}

/** One row: counts, and the share of what ended early or on time in all that has a verdict; null where nothing has. */
export interface IndicatorRow extends IndicatorCounts {
  readonly key: string;
  readonly onTimeShare: number | null;
}

/** The published row of a key. */
export function indicatorRow(key: string, counts: IndicatorCounts): IndicatorRow {
  const judged = counts.early + counts.onTime + counts.late;
  return { key, ...counts, onTimeShare: judged === 0 ? null : (counts.early + counts.onTime) / judged };
}
