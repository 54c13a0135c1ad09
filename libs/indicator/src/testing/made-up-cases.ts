import type { RecordedFact } from '@lienthong/contracts/events';
import fc from 'fast-check';
import { type CaseFile, NO_CASE, takeFact } from '../record/case-file.js';
import type { CaseRecord } from '../record/case-record.js';
import { arbMadeUpCases } from './arb-case.js';
import type { MadeUpCase } from './made-up-case.js';

/** Made-up cases of several draws, each with a number of its own: the same for the same seed. */
export function madeUpCases(seed: number, draws: number): readonly MadeUpCase[] {
  return fc.sample(arbMadeUpCases, { seed, numRuns: draws }).flatMap((cases, draw) =>
    cases.map(({ n, parentOf, ...shape }) => ({
      ...shape,
      n: draw * 100 + n,
      ...(parentOf !== undefined && { parentOf: draw * 100 + parentOf }),
    })),
  );
}

/** What is known of every case that the facts speak of, by its code. */
export function filesOf(facts: readonly RecordedFact[]): ReadonlyMap<string, CaseFile> {
  const files = new Map<string, CaseFile>();
  for (const fact of facts) files.set(fact.caseCode, takeFact(files.get(fact.caseCode) ?? NO_CASE, fact));
  return files;
}

/** The records of every case that the facts speak of. */
export const recordsOf = (facts: readonly RecordedFact[]): readonly CaseRecord[] =>
  [...filesOf(facts).values()].flatMap(({ record }) => record ?? []);
