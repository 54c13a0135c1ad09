import { atMinuteOf, dateOf, earlier, type Instant, type PlainDate } from '@lienthong/kernel';
import { type CountedItem, countedItems } from '../figure/counted-item.js';
import { isOverdue } from '../figure/figure-definitions.js';
import { figuresOf } from '../figure/figures.js';
import type { IndicatorDimension, IndicatorQuery } from '../figure/indicator-query.js';
import type { IndicatorRow } from '../figure/indicator-row.js';
import { isAsked, keyOf } from '../figure/row-keys.js';
import type { CaseRecord } from '../record/case-record.js';

/** By what a period report has its rows; spans of time would put what was carried over where it was received. */
export const REPORT_KEYS = [
  'agency',
  'division',
  'procedure',
  'field',
  'commune',
  'channel',
] as const satisfies readonly IndicatorDimension[];
export type ReportKey = (typeof REPORT_KEYS)[number];

/**
 * A row of the period report, with the columns that offices use. Everything of `total` is in exactly one of early, onTime, late,
 * withoutDate, returned, runningInTime and runningOverdue.
 */
export interface ReportRow {
  readonly key: string;
  readonly keys: IndicatorRow['keys'];
  /** There when the period began (tồn kỳ trước chuyển qua). */
  readonly carriedOver: number;
  readonly received: number;
  /** In legs: from another agency, by a merger or split; there it is in `returned`. */
  readonly takenOver: number;
  /** To be solved in the period. */
  readonly total: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  /** Ended, with no date that could have been missed. */
  readonly withoutDate: number;
  /** In legs: ended without a verdict, as it was given back, handed over or dropped with its case. */
  readonly returned: number;
  readonly runningInTime: number;
  readonly runningOverdue: number;
  /** In cases, of early, onTime, late and withoutDate: refused after acceptance, withdrawn, stopped. A late refusal is late. */
  readonly declined: number;
  readonly withdrawn: number;
  readonly stopped: number;
  /** Not in `total`: refused before it was received. */
  readonly refused: number;
  /** Early or on time, of all that has a verdict. */
  readonly onTimeShare: number | null;
}

/**
 * The report's view of a row of figures.
 * @param leftOverdue how many of what is left at the end are overdue, at the minute of `reportedAsOf`
 */
export function reportRow(row: IndicatorRow, leftOverdue: number): ReportRow {
  const { key, keys, carriedOver, received, takenOver, completed, early, onTime, late, endedOtherwise } = row;
  const { declined, withdrawn, stopped, refused, onTimeShare } = row;
  const total = carriedOver + received + takenOver;
  // whatever was there or came, and has not ended, is there still: days decide, so no time zone comes between
  const left = total - completed - endedOtherwise;
  return {
    ...{ key, keys, carriedOver, received, takenOver, total },
    ...{ early, onTime, late, withoutDate: completed - early - onTime - late, returned: endedOtherwise },
    ...{ runningInTime: left - leftOverdue, runningOverdue: leftOverdue },
    ...{ declined, withdrawn, stopped, refused, onTimeShare },
  };
}

/** There still when the last day of the period was over. */
export function isLeft({ receivedOn, takenOverAt, endedOn }: CountedItem, to: PlainDate): boolean {
  const hadSince = takenOverAt ? dateOf(takenOverAt) : receivedOn;
  return receivedOn !== undefined && hadSince !== undefined && hadSince <= to && (!endedOn || endedOn > to);
}

/** The report of a period over records, row by row in the order of the keys. */
export function reportOf(records: readonly CaseRecord[], query: IndicatorQuery): readonly ReportRow[] {
  const overdue = new Map<string, number>();
  for (const item of records.flatMap((record) => countedItems(record, query.unit))) {
    if (!item.receivedOn || !isLeft(item, query.to) || !isOverdue(item, query.asOf)) continue;
    if (!isAsked(item, item.receivedOn, query)) continue;
    const day = item.receivedOn;
    const key = query.by.map((name) => keyOf(item, day, name, query.heirs)).join(' / ');
    overdue.set(key, (overdue.get(key) ?? 0) + 1);
  }
  return figuresOf(records, query).map((row) => reportRow(row, overdue.get(row.key) ?? 0));
}

/** The minute at which a report looks at what still runs: the last one of its period, or the watermark's where that is earlier. */
export function reportedAsOf(to: PlainDate, watermark: Instant): Instant {
  return earlier(atMinuteOf(to, 24 * 60 - 1), watermark);
}
