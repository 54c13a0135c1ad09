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

type Sums = { -readonly [Name in keyof IndicatorCounts]: number };

/** Figures that are added up record by record, so that no record need be kept. */
export class Tally {
  private readonly rows = new Map<string, Sums>();

  constructor(private readonly query: IndicatorQuery) {}

  add(record: CaseRecord): void {
    const { query } = this;
    for (const item of countedItems(record, query.unit)) {
      const { receivedAt, endedAt, takenOverAt } = item;
      if (!takenOverAt && isIn(query, receivedAt)) this.count(keyOf(query, item, receivedAt), { received: 1 });
      if (endedAt && item.isCompleted && isIn(query, endedAt)) this.count(keyOf(query, item, endedAt), outcome(item));
      if (isRunning(item, query.asOf)) this.count(keyOf(query, item, receivedAt), running(item, query.asOf));
    }
  }

  /** The rows so far, in the order of their keys. */
  figures(): readonly IndicatorRow[] {
    return [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => indicatorRow(key, counts));
  }

  private count(key: string, counts: Partial<IndicatorCounts>): void {
    const sums = this.rows.get(key) ?? { ...NO_COUNTS };
    for (const name of Object.keys(counts) as (keyof IndicatorCounts)[]) sums[name] += counts[name] ?? 0;
    this.rows.set(key, sums);
  }
}

/**
 * The figures of the records, by key. Received: accepted (a leg: offered) in the period; completed: ended in the period;
 * running: as of `asOf`, whatever the period. By month a running item stands in the month in which it was received.
 */
export function figuresOf(records: Iterable<CaseRecord>, query: IndicatorQuery): readonly IndicatorRow[] {
  const tally = new Tally(query);
  for (const record of records) tally.add(record);
  return tally.figures();
}

/** The rows of one question as one row: nothing is counted in two of them. */
export function totalOf(rows: readonly IndicatorRow[]): IndicatorRow {
  const sums = { ...NO_COUNTS } as Sums;
  for (const row of rows)
    for (const name of Object.keys(NO_COUNTS) as (keyof IndicatorCounts)[]) sums[name] += row[name];
  return indicatorRow('total', sums);
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

function isRunning({ receivedAt, endedAt, takenOverAt }: CountedItem, asOf: Instant): boolean {
  return (takenOverAt ?? receivedAt) <= asOf && (endedAt === undefined || asOf < endedAt);
}

/** Overdue ⇔ due < asOf, and a clock runs (time.md §1.1, I15). */
function running({ dues }: CountedItem, asOf: Instant): Partial<IndicatorCounts> {
  const dueAt = dueAsOf(dues, asOf);
  return { running: 1, runningOverdue: Number(dueAt !== undefined && dueAt < asOf) };
}
