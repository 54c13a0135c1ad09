import { describe, expect, it } from '@jest/globals';
import { instant, plainDate } from '@lienthong/kernel';
import fc from 'fast-check';
import { arbMadeUpCases, type MadeUpLeg, madeUpHistory, recordsOf } from '../testing/index.js';
import { figuresOf } from './figures.js';
import { INDICATOR_KEYS, INDICATOR_UNITS, type IndicatorQuery } from './indicator-query.js';

const everything: IndicatorQuery = {
  from: plainDate('2025-01-01'),
  to: plainDate('2026-12-31'),
  by: ['procedure'],
  unit: 'case',
  basis: 'ended',
  where: {},
  asOf: instant('2026-12-31T17:30'),
};

describe('figures of whatever the topic delivers', () => {
  it('are the same for any interleaving of cases, any order and any number of copies', () =>
    fc.assert(
      fc.property(arbMadeUpCases, fc.infiniteStream(fc.nat()), fc.nat(50), (cases, keys, copies) => {
        const facts = cases.flatMap(madeUpHistory);
        const more = [...keys.take(copies)].map((key) => facts[key % facts.length]!);
        const shuffled = [...facts, ...more]
          .map((fact) => ({ fact, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
        for (const by of INDICATOR_KEYS)
          for (const unit of INDICATOR_UNITS) {
            const query = { ...everything, by: [by], unit };
            expect(figuresOf(recordsOf(shuffled), query)).toEqual(figuresOf(recordsOf(facts), query));
          }
      }),
    ));

  it('balance in cases: what was received has ended or is running, and what ended has a verdict', () =>
    fc.assert(
      fc.property(arbMadeUpCases, (cases) => {
        const own = cases.filter(({ parentOf, ending }) => parentOf === undefined && ending !== 'refused');
        const rows = figuresOf(recordsOf(cases.flatMap(madeUpHistory)), everything);
        const sum = (name: 'received' | 'completed' | 'running' | 'early' | 'onTime' | 'late') =>
          rows.reduce((total, row) => total + row[name], 0);
        expect(sum('received')).toBe(own.length);
        expect(sum('completed') + sum('running')).toBe(own.length);
        expect(sum('early') + sum('onTime') + sum('late')).toBe(sum('completed'));
      }),
    ));

  it('of two periods side by side add up to those of both', () =>
    fc.assert(
      fc.property(arbMadeUpCases, fc.constantFrom(...INDICATOR_UNITS), (cases, unit) => {
        const records = recordsOf(cases.flatMap(madeUpHistory));
        const ended = (from: string, to: string) =>
          figuresOf(records, { ...everything, unit, from: plainDate(from), to: plainDate(to) })
            .map(({ received, completed, late }) => [received, completed, late])
            .reduce(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => [a + d, b + e, c + f], [0, 0, 0]);
        const [first, second] = [ended('2025-01-01', '2025-04-15'), ended('2025-04-16', '2026-12-31')];
        expect(ended('2025-01-01', '2026-12-31')).toEqual(first.map((count, i) => count + (second[i] ?? 0)));
      }),
    ));
});

describe('one made-up case', () => {
  const on = (legs: readonly MadeUpLeg[], ending: 'completed' | 'open' = 'open', parentOf?: number) =>
    recordsOf(
      madeUpHistory({
        n: 1,
        procedure: 'mau-1',
        startAt: instant('2025-04-14T08:00'),
        legs,
        ending,
        ...(parentOf && { parentOf }),
      }),
    );
  const agency = 'co-quan-mau-a';
  const asOf = (time: string) => ({ ...everything, asOf: instant(time) });

  it('runs overdue from the minute after its due date', () => {
    const records = on([{ agency, allotted: 120, took: 0 }]);
    expect(figuresOf(records, asOf('2025-04-14T10:00'))).toMatchObject([{ running: 1, runningOverdue: 0 }]);
    expect(figuresOf(records, asOf('2025-04-14T10:01'))).toMatchObject([{ running: 1, runningOverdue: 1 }]);
  });

  it('is never overdue while papers are owed (time.md I15)', () => {
    const records = on([{ agency, allotted: 120, took: 1, trouble: 'supplement' }]);
    for (const unit of INDICATOR_UNITS)
      expect(figuresOf(records, { ...asOf('2025-06-01T10:00'), unit })).toMatchObject([
        { running: 1, runningOverdue: 0 },
      ]);
  });

  it('counts no time outside the law: an uncounted leg is no leg of the figures', () => {
    const records = on([{ agency, allotted: 120, took: 9000, trouble: 'outside' }], 'completed');
    expect(figuresOf(records, { ...everything, unit: 'leg' })).toEqual([]);
  });

  it('one filing counts once: a component case is no case of its own, its legs are legs', () => {
    const records = on([{ agency, allotted: 120, took: 60 }], 'completed', 7);
    expect(figuresOf(records, everything)).toEqual([]);
    expect(figuresOf(records, { ...everything, unit: 'leg' })).toMatchObject([{ received: 1, completed: 1 }]);
  });

  it('a refused handoff was never received by the agency that refused it', () => {
    const records = on([{ agency, allotted: 120, took: 60, trouble: 'refused' }], 'completed');
    expect(figuresOf(records, { ...everything, unit: 'leg' })).toMatchObject([{ received: 1, completed: 1 }]);
  });

  it('of a leg that was taken over, what was stays with the predecessor; totals do not change (peers.md §3.14)', () => {
    const records = on([{ agency, allotted: 960, took: 60, trouble: 'taken-over' }], 'completed');
    const by = (time: string) => ({ ...asOf(time), by: ['agency'], unit: 'leg' }) as const;
    const heir = 'co-quan-mau-ke-nhiem';
    expect(figuresOf(records, by('2025-04-14T08:59'))).toMatchObject([
      { key: agency, received: 1, completed: 0, running: 1 },
      { key: heir, received: 0, completed: 1, running: 0 },
    ]);
    expect(figuresOf(records, by('2025-04-14T09:00'))).toMatchObject([
      { key: agency, received: 1, running: 0 },
      { key: heir, completed: 1, running: 1 },
    ]);
    expect(figuresOf(records, { ...everything, unit: 'leg' })).toMatchObject([{ received: 1, completed: 1 }]);
  });

  it('ended before midnight belongs to that local day, whatever the day in UTC', () => {
    const records = on([{ agency, allotted: 2000, took: 959 }], 'completed');
    const day = (date: string) => ({ ...everything, from: plainDate(date), to: plainDate(date) });
    expect(figuresOf(records, day('2025-04-14'))).toMatchObject([{ completed: 1 }]);
    expect(figuresOf(records, day('2025-04-15'))).toEqual([]);
  });
});
