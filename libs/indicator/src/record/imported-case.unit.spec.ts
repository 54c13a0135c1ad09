import { describe, expect, it } from '@jest/globals';
import { instant, plainDate } from '@lienthong/kernel';
import fc from 'fast-check';
import { figuresOf } from '../figure/figures.js';
import { INDICATOR_UNITS, type IndicatorQuery } from '../figure/indicator-query.js';
import { type ImportedShape, importedHistory, madeUpHistory } from '../testing/index.js';
import { NO_CASE, takeFact } from './case-file.js';

const query: IndicatorQuery = {
  ...{ from: plainDate('2011-01-01'), to: plainDate('2011-12-31'), by: ['agency'], unit: 'leg', basis: 'ended' },
  ...{ where: {}, asOf: instant('2011-12-31T12:00Z') },
};
const shape: ImportedShape = {
  ...{ n: 1, agency: 'Customer contact', channel: 'e-mail', activities: 2 },
  // the last hour of October there, November in Việt Nam
  ...{
    startedAt: instant('2011-10-31T22:30Z'),
    startedOn: plainDate('2011-10-31'),
    dueAt: instant('2011-11-15T11:00Z'),
  },
  end: { endedAt: instant('2011-11-30T22:30Z'), endedOn: plainDate('2011-11-30'), timeliness: 'late' },
};
const { end: _end, ...running } = shape;
const recordOf = (facts: Parameters<typeof takeFact>[1][]) => facts.reduce(takeFact, NO_CASE).record!;
const record = (one: ImportedShape) => recordOf([...importedHistory(one)]);

describe('a case of an older system, in the figures', () => {
  it('counts for its agency in legs as in cases, under the labels of its log', () => {
    for (const unit of INDICATOR_UNITS)
      expect(figuresOf([record(shape)], { ...query, unit })).toMatchObject([
        { key: 'Customer contact', received: 1, completed: 1, late: 1, onTimeShare: 0, running: 0 },
      ]);
    expect(figuresOf([record(shape)], { ...query, by: ['channel'] })).toMatchObject([{ key: 'e-mail', late: 1 }]);
  });

  it('stands in the days of its own time zone', () => {
    expect(figuresOf([record(shape)], { ...query, by: ['month'] })).toMatchObject([
      { key: '2011-10', received: 1, completed: 0 },
      { key: '2011-11', received: 0, completed: 1 },
    ]);
    expect(figuresOf([record(shape)], { ...query, by: ['month'], basis: 'received' })).toMatchObject([
      { key: '2011-10', received: 1, completed: 1, late: 1 },
    ]);
  });

  it('runs while its log tells of no end, overdue from the minute after its due date, never where nothing was due', () => {
    const asOf = (time: string, one: ImportedShape = running) =>
      figuresOf([record(one)], { ...query, asOf: instant(time) });
    expect(asOf('2011-11-15T11:00Z')).toMatchObject([{ running: 1, runningOverdue: 0, suspended: 0 }]);
    expect(asOf('2011-11-15T11:01Z')).toMatchObject([{ running: 1, runningOverdue: 1, suspended: 0 }]);
    const { dueAt: _due, ...undated } = running;
    expect(asOf('2011-11-16T11:01Z', undated)).toMatchObject([{ running: 1, runningOverdue: 0, suspended: 0 }]);
  });

  it('has no working minutes, and does not stand in the figures of minutes beside a case that has', () => {
    const own = recordOf([
      ...madeUpHistory({
        ...{ n: 1, procedure: 'mau', startAt: instant('2011-03-01T08:00'), ending: 'completed' },
        legs: [{ agency: 'co-quan-mau-a', allotted: 480, took: 100 }],
      }),
    ]);
    expect(figuresOf([own, record(shape)], { ...query, by: [], unit: 'case' })).toMatchObject([
      { completed: 2, withoutMinutes: 1, usedMinutes: 100, medianMinutes: 100, p90Minutes: 100 },
    ]);
    const where = { origin: 'imported' } as const;
    expect(figuresOf([own, record(shape)], { ...query, where })).toMatchObject([{ completed: 1, medianMinutes: null }]);
  });

  it('is the same for any order and any copies of its facts, and rows that come after its end change no figure', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8 }), (order) => {
        const facts = importedHistory(shape);
        expect(recordOf(order.map((place) => facts[place]!))).toEqual(record(shape));
        const late = { ...facts[1]!, seq: 5 };
        const { lastSeq: _seq, ...rest } = recordOf([...facts, late]);
        expect(record(shape)).toMatchObject(rest);
      }),
    ));
});
