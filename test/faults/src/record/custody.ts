import { type CustodyInterval, ledgerOf } from '@lienthong/case';
import type { CaseStore, StoredFact } from '@lienthong/case-store';
import { type CaseCode, earlier, type Instant } from '@lienthong/kernel';

/** Time between the end of one leg and the offer of the next, which nobody but the system answers for. */
export interface Gap {
  readonly leg: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** The gaps that the facts show: a step was ready, and its offer came minutes later. */
export function gapsIn(facts: readonly StoredFact[]): readonly Gap[] {
  return facts.flatMap((fact) => {
    if (fact.type !== 'handoff.offered') return [];
    const { leg, readyAt, startAt } = fact.data;
    const to = earlier(fact.at, startAt);
    return readyAt < to ? [{ leg, from: readyAt, to }] : [];
  });
}

/**
 * Whose the gaps of a case are in its ledger.
 * @throws {Error} when the ledger of the case has a hole or an overlap
 */
export async function ledgerGaps(store: CaseStore, caseCode: CaseCode): Promise<readonly CustodyInterval[]> {
  const loaded = await store.load(caseCode);
  if (!loaded?.state.life) return [];
  const { from, to, path, side } = ledgerOf(loaded.state, loaded.context(await store.now()));
  let at = from;
  for (const interval of path) {
    if (interval.from !== at) throw new Error(`${caseCode}: nobody, or two, had it at ${at}`);
    at = interval.to;
  }
  if (at !== to) throw new Error(`${caseCode}: nobody had it from ${at} to ${to}`);
  return [...path, ...side.flatMap(({ intervals }) => intervals)].filter(({ kind }) => kind === 'dispatch');
}
