import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importEventLog } from './import-event-log.js';
import type { ImportTelling } from './import-tally.js';
import type { BadRow, LogRow } from './log-row.js';
import { mappingSchema } from './mapping.schema.js';
import { MemoryImports } from './testing/memory-imports.js';

const silent: ImportTelling = { read: () => {}, wrote: () => {}, bad: () => {}, changed: () => {} };
const mapping = mappingSchema.parse({
  ...{ case: 'id', activity: 'what', time: 'when', agency: 'who', officer: 'by', timeZone: 'Europe/Amsterdam' },
  attributes: { startedAt: 'start', dueAt: 'due', endedAt: 'end' },
});
type Values = Readonly<Record<string, string>>;

const logOf = (rows: readonly (Values | BadRow)[]) => ({
  format: 'csv' as const,
  progress: () => 1,
  rows: (async function* () {
    for (const [index, row] of rows.entries())
      yield 'rule' in row
        ? (row as BadRow)
        : ({ line: index + 2, value: (column) => (row as Values)[column] } as LogRow);
  })(),
});
const importing = (rows: readonly (Values | BadRow)[], store: MemoryImports, batch = 10) =>
  importEventLog(logOf(rows), { mapping, source: 'mau' }, store, silent, batch);

const day = (n: number) => `2011-03-${String(n).padStart(2, '0')}`;
/** Logs of a few cases whose rows agree on their cases. */
const arbLog = fc
  .array(
    fc.record({
      rows: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 6 }),
      due: fc.nat(28),
      end: fc.nat(28),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((cases) =>
    cases.flatMap(({ rows, due, end }, n) =>
      rows.map(
        ([what, on], row): Values => ({
          ...{
            id: `hs-${n}`,
            what: `T0${what}`,
            when: `${day(on)} 10:0${row}`,
            who: `A${n % 3}`,
            by: `x${what}`,
            start: day(1),
          },
          ...{ due: due === 0 ? '' : day(due), end: end === 0 ? '' : day(end) },
        }),
      ),
    ),
  );

/** What is known of each case, in whatever order its rows came. */
const known = ({ facts }: MemoryImports) =>
  Object.fromEntries(
    [...facts].map(([code, own]) => [code, own.map(({ type, at, data }) => JSON.stringify([type, at, data])).sort()]),
  );

describe('an import', () => {
  it('stopped at any batch and run again leaves what one run leaves, and a further run adds nothing', () =>
    fc.assert(
      fc.asyncProperty(arbLog, fc.integer({ min: 1, max: 8 }), async (rows, fails) => {
        const once = new MemoryImports();
        const report = await importing(rows, once);
        expect(report).toMatchObject({ events: rows.length, eventsWritten: rows.length, badRowCount: 0 });
        const twice = new MemoryImports(fails);
        await importing(rows, twice).catch(() => undefined);
        twice.heal();
        await importing(rows, twice);
        expect(known(twice)).toEqual(known(once));
        expect(await importing(rows, twice)).toMatchObject({
          factsWritten: 0,
          changedRowCount: 0,
          cases: report.cases,
        });
      }),
      { numRuns: 40 },
    ));

  it('is the same for any order of the rows, and for the log in two parts', () =>
    fc.assert(
      fc.asyncProperty(
        arbLog.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }), fc.nat(rows.length)),
        ),
        async ([rows, shuffled, cut]) => {
          const [one, other, parts] = [new MemoryImports(), new MemoryImports(), new MemoryImports()];
          await importing(rows, one);
          await importing(shuffled, other, 1_000);
          expect(known(other)).toEqual(known(one));
          await importing(rows.slice(0, cut), parts);
          const { changedRowCount } = await importing(rows, parts);
          expect(changedRowCount).toBe(0);
          expect(await parts.totalsOf()).toEqual(await one.totalsOf());
        },
      ),
      { numRuns: 40 },
    ));

  it('leaves out a case of which no row is good, and one that nobody answers for', async () => {
    const good = { id: 'hs-1', what: 'T01', when: '2011-03-01 10:00', who: 'A' };
    const store = new MemoryImports();
    const broken = { line: 9, rule: 'broken-off' } as const;
    const report = await importing(
      [good, { ...good, id: 'hs-2', who: '' }, { ...good, id: 'hs-3', when: '?' }, broken],
      store,
    );
    expect(report).toMatchObject({
      ...{
        cases: 1,
        casesWritten: 1,
        casesLeftOut: 1,
        badRowCount: 3,
        columnsNeverSeen: ['by', 'start', 'due', 'end'],
      },
      badRows: [{ line: 3, column: 'who', rule: 'required' }, { line: 4, column: 'when', rule: 'time' }, broken],
    });
    expect([...store.facts.keys()]).toEqual(['IMP-mau-hs-1']);
  });
});
