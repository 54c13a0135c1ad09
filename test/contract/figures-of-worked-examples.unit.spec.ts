import { describe, expect, it } from '@jest/globals';
import type { History } from '@lienthong/case/testing';
import { type CaseRecord, figuresOf, type IndicatorQuery } from '@lienthong/indicator';
import { recordsOf } from '@lienthong/indicator/testing';
import { instant, plainDate } from '@lienthong/kernel';
import { refused, troubled, withdrawn } from './histories/detours.js';
import { recorded } from './histories/recorded.js';
import { apologised, birth, landTransfer, lateKaraoke, supplemented } from './histories/worked-examples.js';

describe('figures of the worked examples of time.md', () => {
  const query: IndicatorQuery = {
    from: plainDate('2025-04-01'),
    to: plainDate('2025-05-31'),
    by: ['procedure'],
    basis: 'ended',
    where: {},
    unit: 'case',
    asOf: instant('2025-05-31T17:30'),
  };
  const of = (...told: readonly History[]): readonly CaseRecord[] => recordsOf(told.flatMap(recorded));

  it('E5: one late case of 630 minutes; of three legs only the police is late', () => {
    const records = of(lateKaraoke());
    expect(figuresOf(records, query)).toMatchObject([
      {
        received: 1,
        completed: 1,
        early: 0,
        onTime: 0,
        late: 1,
        running: 0,
        usedMinutes: 8640,
        allottedMinutes: 8010,
        lateMinutes: 630,
        onTimeShare: 0,
      },
    ]);
    expect(figuresOf(records, { ...query, by: ['agency'], unit: 'leg' })).toMatchObject([
      {
        ...{ key: 'cong-an-tinh', completed: 1, late: 1, usedMinutes: 2400, allottedMinutes: 1440, lateMinutes: 960 },
        ...{ ownLateMinutes: 960, inheritedLateMinutes: 0 },
      },
      { completed: 1, late: 0, lateMinutes: 0, ownLateMinutes: 0, inheritedLateMinutes: 0 },
      // began late and kept its own time: what it is late by its plan it inherited
      { key: 'ubnd-tinh', completed: 1, late: 0, lateMinutes: 0, ownLateMinutes: 0, inheritedLateMinutes: 960 },
    ]);
    expect(figuresOf(records, query)).toMatchObject([{ ownLateMinutes: 630, inheritedLateMinutes: 0 }]);
  });

  it('E9: a letter in time was owed and is counted; figures stand on the correction, and say so', () => {
    const [row] = figuresOf(of(apologised()), query);
    expect(row).toMatchObject({ late: 1, lateMinutes: 450, corrected: 1 });
    expect(row).toMatchObject({ lettersOwed: 1, lettersInTime: 1, lettersLate: 0 });
    const [record] = of(apologised());
    expect(record!.frozen).toEqual({ endedAt: instant('2025-05-07T10:00'), timeliness: 'late', lateMinutes: 630 });
    expect(figuresOf(of(lateKaraoke()), query)).toMatchObject([{ lettersOwed: 1, lettersInTime: 0, lettersLate: 0 }]);
  });

  it('QĐ 766, 2.1: E9 is late by the date first said, 05/05, and on time by the one of the letter, 07/05', () => {
    const judged = (history: History) => figuresOf(of(history), { ...query, basis: 'received' });
    expect(judged(apologised())).toMatchObject([{ dated: 1, keptFirst: 0, keptCurrent: 1 }]);
    // E8: 14/05 17:30 less the 9 days, 2 hours and 40 minutes that the citizen took is 05/05 14:50
    expect(judged(supplemented())).toMatchObject([{ dated: 1, keptFirst: 1, keptCurrent: 1 }]);
    expect(judged(lateKaraoke())).toMatchObject([{ dated: 1, keptFirst: 0, keptCurrent: 0, rated2: 1 }]);
    // E6: both appointments kept; what the tax office and the payer took is in neither
    expect(judged(landTransfer())).toMatchObject([{ dated: 1, keptFirst: 1 }]);
    // a component is part of its filing, and no dossier of its own
    expect(figuresOf(of(...birth()), { ...query, by: [] })).toMatchObject([{ dossiers: 1, dated: 1, keptFirst: 0 }]);
  });

  it('E5 while it ran: overdue after the police passed its date, not before', () => {
    const records = of(lateKaraoke());
    const overdue = (asOf: string) =>
      figuresOf(records, { ...query, by: ['agency'], unit: 'leg', asOf: instant(asOf) }).map(
        (row) => row.runningOverdue,
      );
    expect(overdue('2025-04-17T10:00').reduce((a, b) => a + b)).toBe(0);
    expect(overdue('2025-04-17T10:01').reduce((a, b) => a + b)).toBe(1);
  });

  it('E8: early (14/05 for 15/05, time.md §6), and never overdue while the citizen owes papers', () => {
    const records = of(supplemented());
    expect(figuresOf(records, query)).toMatchObject([{ early: 1, late: 0, onTimeShare: 1 }]);
    for (const asOf of ['2025-04-18T10:00', '2025-04-24T16:39'])
      expect(figuresOf(records, { ...query, asOf: instant(asOf) })).toMatchObject([{ running: 1, runningOverdue: 0 }]);
  });

  it('E6: tax and payer make nobody late, and no leg of theirs is counted', () => {
    const records = of(landTransfer());
    expect(figuresOf(records, query)).toMatchObject([{ completed: 1, onTime: 1, late: 0 }]);
    const legs = figuresOf(records, { ...query, by: ['procedure'], unit: 'leg' });
    expect(legs).toMatchObject([{ received: 3, completed: 3, late: 0 }]);
    expect(figuresOf(records, { ...query, asOf: instant('2025-04-25T10:00') })).toMatchObject([
      { running: 1, runningOverdue: 0 },
    ]);
  });

  it('E7: one filing counts once; the legs of its component cases count where they were worked', () => {
    const records = of(...birth());
    expect(figuresOf(records, query)).toMatchObject([{ key: 'lt-khai-sinh', received: 1, completed: 1, late: 1 }]);
    const legs = figuresOf(records, { ...query, by: ['procedure'], unit: 'leg' });
    expect(legs.reduce((sum, { completed }) => sum + completed, 0)).toBe(3);
    expect(legs.reduce((sum, { late }) => sum + late, 0)).toBe(1);
  });

  it('refused before acceptance is not received; withdrawn and stopped are ended with a verdict', () => {
    expect(figuresOf(of(refused()), query)).toMatchObject([{ received: 0, completed: 0, running: 0, refused: 1 }]);
    expect(figuresOf(of(withdrawn(), troubled()), query)).toMatchObject([{ received: 2, completed: 2, running: 0 }]);
    expect(
      figuresOf(of(withdrawn(), troubled()), { ...query, unit: 'leg' }).every(({ running }) => running === 0),
    ).toBe(true);
  });
});
