import { expect, it } from '@jest/globals';
import { instant, plainDate } from '@lienthong/kernel';
import fc from 'fast-check';
import { type CaseFile, NO_CASE, takeFact } from '../record/case-file.js';
import type { CaseRecord } from '../record/case-record.js';
import { arbMadeUpCases, madeUpHistory } from '../testing/index.js';
import { type Contribution, contributionChange, contributionsOf, FLOW_FIGURES } from './contributions.js';
import { FIGURES, type FigureDefinition } from './figure-definitions.js';
import { figuresOf } from './figures.js';
import { INDICATOR_BASES, INDICATOR_UNITS } from './indicator-query.js';

/** Sums of contributions by all that tells cells apart; what is nothing is not there. */
function sums(contributions: readonly (readonly [number, Contribution])[]): Map<string, number> {
  const cells = new Map<string, number>();
  for (const [sign, { unit, basis, day, at, origin, figures }] of contributions)
    for (const [name, value] of Object.entries({ ...figures, contributions: 1 })) {
      const { agency, procedure, field, channel } = at;
      const cell = [unit, basis, day, agency, procedure, field, channel, origin, name].join();
      cells.set(cell, (cells.get(cell) ?? 0) + sign * value);
    }
  return new Map([...cells].filter(([, sum]) => sum !== 0));
}

const all = (record: CaseRecord) => contributionsOf(record).map((one) => [1, one] as const);

it('of any facts one after the other, the changes add up to what the case adds in the end', () =>
  fc.assert(
    fc.property(arbMadeUpCases, (cases) => {
      for (const facts of cases.map(madeUpHistory)) {
        const changes: (readonly [number, Contribution])[] = [];
        let file: CaseFile = NO_CASE;
        for (const fact of facts) {
          const next = takeFact(file, fact);
          const { gone, come } = contributionChange(file.record, next.record);
          changes.push(...gone.map((one) => [-1, one] as const), ...come.map((one) => [1, one] as const));
          file = next;
        }
        expect(sums(changes)).toEqual(sums(file.record ? all(file.record) : []));
      }
    }),
  ));

it('added up over days they are the figures of the period', () =>
  fc.assert(
    fc.property(
      arbMadeUpCases,
      fc.constantFrom(...INDICATOR_UNITS),
      fc.constantFrom(...INDICATOR_BASES),
      fc.constantFrom('2025-03-25', '2025-04-20', '2025-12-31'),
      (cases, unit, basis, last) => {
        const [from, to] = [plainDate('2025-03-22'), plainDate(last)];
        const records = cases.flatMap((one) => madeUpHistory(one).reduce(takeFact, NO_CASE).record ?? []);
        const asOf = instant('2025-12-31T17:30');
        const query = { from, to, by: [], where: {}, unit, basis, asOf };
        const [all] = figuresOf(records, query);
        // what still runs is looked at as of a minute: of such a figure the cells hold what has ended
        const ended = figuresOf(
          records.filter(({ endedAt }) => endedAt),
          query,
        )[0];
        const isOutcome = ({ figures }: Contribution) => 'completed' in figures || 'endedOtherwise' in figures;
        for (const name of FLOW_FIGURES) {
          const sum = records
            .flatMap(contributionsOf)
            .filter((one) => one.unit === unit && from <= one.day && one.day <= to)
            .filter((one) => one.basis === (isOutcome(one) ? basis : 'ended'))
            .reduce((total, { figures }) => total + (figures[name] ?? 0), 0);
          const definition: FigureDefinition = FIGURES[name];
          const row = definition.standsAt === 'asOf' ? ended : all;
          expect([name, sum]).toEqual([name, row?.[name] ?? 0]);
        }
      },
    ),
  ));
