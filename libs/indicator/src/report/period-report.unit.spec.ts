import { dateOf, type Instant, instant, type PlainDate, plainDate, plusDays, plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { countedItems } from '../figure/counted-item.js';
import { INDICATOR_UNITS, type IndicatorUnit } from '../figure/indicator-query.js';
import type { CaseRecord } from '../record/case-record.js';
import { arbMadeUpCases, importedHistory, madeUpHistory, recordsOf } from '../testing/index.js';
import { isLeft, REPORT_KEYS, type ReportKey, type ReportRow, reportedAsOf, reportOf } from './period-report.js';

const FOREVER = instant('2027-01-01T00:00');
const report = (records: readonly CaseRecord[], from: PlainDate, to: PlainDate, by: ReportKey, unit: IndicatorUnit) =>
  reportOf(records, { ...{ from, to, by: [by], unit, basis: 'ended', where: {}, asOf: reportedAsOf(to, FOREVER) } });

const arbPeriod = fc
  .tuple(fc.nat(400), fc.nat(60))
  .map(([start, days]) => [plusDays(plainDate('2025-01-01'), start), days] as const)
  .map(([from, days]) => [from, plusDays(from, days)] as const);

/** Days there begin and end five hours after ours. */
const dayThere = (at: Instant): PlainDate => dateOf(plusMinutes(at, -300));
const minutesAfter = (start: Instant, most: number) => fc.nat(most).map((after) => plusMinutes(start, after));

/** Cases of this system, and of an older one with days of another time zone. */
const arbRecords = fc
  .tuple(
    arbMadeUpCases,
    fc.array(
      fc.record({
        agency: fc.constantFrom('co-quan-mau-a', 'muni-1'),
        startedAt: minutesAfter(instant('2025-01-01T00:00'), 600_000),
        lasts: fc.nat(50_000),
        dueAfter: fc.option(fc.nat(50_000), { nil: undefined }),
        isOpen: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([cases, imported]) => {
    const histories = imported.map(({ agency, startedAt, lasts, dueAfter, isOpen }, n) => {
      const endedAt = plusMinutes(startedAt, lasts);
      const dueAt = dueAfter === undefined ? undefined : plusMinutes(startedAt, dueAfter);
      const timeliness = dueAt && (endedAt > dueAt ? 'late' : 'on-time');
      return importedHistory({
        ...{ n, agency, startedAt, startedOn: dayThere(startedAt), activities: 1, ...(dueAt && { dueAt }) },
        ...(!isOpen && { end: { endedAt, endedOn: dayThere(endedAt), ...(timeliness && { timeliness }) } }),
      });
    });
    return recordsOf([...cases.flatMap(madeUpHistory), ...histories.flat()]);
  });

const running = ({ runningInTime, runningOverdue }: ReportRow) => runningInTime + runningOverdue;

describe('the report of a period', () => {
  it('balances in every row: what was there and what came has ended or runs at the end', () =>
    fc.assert(
      fc.property(
        ...[arbRecords, arbPeriod, fc.constantFrom(...REPORT_KEYS), fc.constantFrom(...INDICATOR_UNITS)],
        (records, [from, to], by, unit) => {
          const rows = report(records, from, to, by, unit);
          const items = records.flatMap((record) => countedItems(record, unit));
          expect(rows.reduce((sum, row) => sum + running(row), 0)).toBe(
            items.filter((item) => isLeft(item, to)).length,
          );
          for (const row of rows) {
            const { early, onTime, late, withoutDate, returned } = row;
            expect(row.total).toBe(row.carriedOver + row.received + row.takenOver);
            expect(row.total).toBe(early + onTime + late + withoutDate + returned + running(row));
            expect(row.declined + row.withdrawn + row.stopped).toBeLessThanOrEqual(early + onTime + late + withoutDate);
          }
        },
      ),
    ));

  it('hands over what runs at its end to the next one, row by row', () =>
    fc.assert(
      fc.property(
        ...[arbRecords, arbPeriod, fc.constantFrom(...REPORT_KEYS), fc.constantFrom(...INDICATOR_UNITS)],
        (records, [from, to], by, unit) => {
          const next = report(records, plusDays(to, 1), plusDays(to, 30), by, unit);
          const carried = new Map(next.map((row) => [row.key, row.carriedOver]));
          const left = report(records, from, to, by, unit).filter((row) => running(row) > 0);
          expect(left.map((row) => [row.key, carried.get(row.key)])).toEqual(
            left.map((row) => [row.key, running(row)]),
          );
          expect(next.filter(({ carriedOver }) => carriedOver > 0)).toHaveLength(left.length);
        },
      ),
    ));

  it('looks at what runs when the period was over, or now while it goes on', () => {
    expect(reportedAsOf(plainDate('2025-04-30'), instant('2025-05-05T10:00'))).toBe(instant('2025-04-30T23:59'));
    expect(reportedAsOf(plainDate('2025-04-30'), instant('2025-04-10T10:00'))).toBe(instant('2025-04-10T10:00'));
  });

  it('counts a withdrawal where its verdict puts it, and says that it was one', () => {
    const records = recordsOf(
      madeUpHistory({
        ...{ n: 1, procedure: 'mau-1', startAt: instant('2025-04-14T08:00'), ending: 'withdrawn' },
        legs: [{ agency: 'co-quan-mau-a', allotted: 480, took: 60 }],
      }),
    );
    const [row] = report(records, plainDate('2025-04-01'), plainDate('2025-04-30'), 'agency', 'case');
    expect(row).toMatchObject({ received: 1, total: 1, withdrawn: 1, declined: 0, runningInTime: 0 });
    expect(row!.early + row!.onTime + row!.late).toBe(1);
  });
});
