import { dateOf, type Instant } from '@lienthong/kernel';
import type { CaseRecord } from './case-record.js';
import { type CountedItem, countedItems } from './counted-item.js';
import { dueAsOf } from './due-history.js';
import { type IndicatorCounts, type IndicatorQuery, type IndicatorRow, indicatorRow } from './indicator-query.js';

const NO_COUNTS: IndicatorCounts = {
  received: 0,
  completed: 0,
  early: 0,
  onTime: 0,
  late: 0,
  running: 0,
  runningOverdue: 0,
  usedMinutes: 0,
  allottedMinutes: 0,
  lateMinutes: 0,
  lettersOwed: 0,
  lettersInTime: 0,
  lettersLate: 0,
  corrected: 0,
};

/**
 * The figures of the records, by key. Received: accepted (a leg: offered) in the period; completed: ended in the period;
 * running: as of `asOf`, whatever the period. By month a running item stands in the month in which it was received.
 */
export function figuresOf(records: Iterable<CaseRecord>, query: IndicatorQuery): readonly IndicatorRow[] {
  const rows = new Map<string, IndicatorCounts>();
  const add = (key: string, counts: Partial<IndicatorCounts>): void => {
    const sum = { ...(rows.get(key) ?? NO_COUNTS) };
    for (const name of Object.keys(counts) as (keyof IndicatorCounts)[]) sum[name] += counts[name] ?? 0;
    rows.set(key, sum);
  };
  for (const record of records)
    for (const item of countedItems(record, query.unit)) {
      const { receivedAt, endedAt } = item;
      if (isIn(query, receivedAt)) add(keyOf(query, item, receivedAt), { received: 1 });
      if (endedAt && item.isCompleted && isIn(query, endedAt)) add(keyOf(query, item, endedAt), outcome(item));
      if (isRunning(item, query.asOf)) add(keyOf(query, item, receivedAt), running(item, query.asOf));
    }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => indicatorRow(key, counts));
}

function isIn({ from, to }: IndicatorQuery, at: Instant): boolean {
  const day = dateOf(at);
  return from <= day && day <= to;
}

function keyOf({ by }: IndicatorQuery, item: CountedItem, at: Instant): string {
  return by === 'month' ? dateOf(at).slice(0, 7) : item[by];
}

function outcome(item: CountedItem): Partial<IndicatorCounts> {
  const { timeliness, usedMinutes, allottedMinutes, lateMinutes, letter, isCorrected } = item;
  return {
    completed: 1,
    early: Number(timeliness === 'early'),
    onTime: Number(timeliness === 'on-time'),
    late: Number(timeliness === 'late'),
    usedMinutes,
    allottedMinutes,
    lateMinutes,
    lettersOwed: Number(letter !== undefined && letter !== 'not-needed'),
    lettersInTime: Number(letter === 'in-time'),
    lettersLate: Number(letter === 'late'),
    corrected: Number(isCorrected),
  };
}

function isRunning({ receivedAt, endedAt }: CountedItem, asOf: Instant): boolean {
  return receivedAt <= asOf && (endedAt === undefined || asOf < endedAt);
}

/** Overdue ⇔ due < asOf, and a clock runs (time.md §1.1, I15). */
function running({ dues }: CountedItem, asOf: Instant): Partial<IndicatorCounts> {
  const dueAt = dueAsOf(dues, asOf);
  return { running: 1, runningOverdue: Number(dueAt !== undefined && dueAt < asOf) };
}
