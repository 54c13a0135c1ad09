import fc from 'fast-check';
import { indicatorRow, NO_COUNTS } from '../figure/indicator-row.js';
import { LEAST_SHOWN, publicRows } from './public-rows.js';

const row = (agency: string, early: number, onTime: number, late: number) =>
  indicatorRow(
    { agency },
    { ...NO_COUNTS, early, onTime, late, completed: early + onTime + late, received: early },
    { medianMinutes: null, p90Minutes: null },
  );

const arbRows = fc
  .array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)), { maxLength: 12 })
  .map((all) => all.map(([early, onTime, late], n) => row(`co-quan-${n}`, early, onTime, late)));

describe('rows that anyone may see', () => {
  it('none is so small that it tells of a person; small ones stand together, never one alone', () =>
    fc.assert(
      fc.property(arbRows, (rows) => {
        for (const { key, completed, rows: stoodFor } of publicRows(rows)) {
          expect(completed).toBeGreaterThanOrEqual(LEAST_SHOWN);
          expect(key === '').toBe(stoodFor > 1);
        }
      }),
    ));

  it('all that ended is in them, but for a table that is small as a whole', () =>
    fc.assert(
      fc.property(arbRows, (rows) => {
        const shown = publicRows(rows);
        const sum = (all: readonly { completed: number; late: number }[]) =>
          all.reduce((total, { completed, late }) => [total[0]! + completed, total[1]! + late], [0, 0]);
        if (shown.length > 0) expect(sum(shown)).toEqual(sum(rows));
        else expect(sum(rows)[0]).toBeLessThan(LEAST_SHOWN);
      }),
    ));

  it('one small row takes the next with it, as it could be told from a total', () =>
    expect(publicRows([row('a', 1, 0, 1), row('b', 9, 1, 0), row('c', 30, 5, 5)])).toMatchObject([
      { key: 'c', rows: 1, completed: 40, onTimeShare: 35 / 40 },
      { key: '', rows: 2, completed: 12, late: 1, onTimeShare: 11 / 12 },
    ]));
});
