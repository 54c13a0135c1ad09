import { isDeepStrictEqual } from 'node:util';
import type { CaseEventData, CustodyInterval, LateShare } from '@lienthong/case';
import { type Instant, instant, localIso } from '@lienthong/kernel';
import type { Ending, ToldPiece } from '../stories/story.js';
import type { Account } from './account.js';

/** Where what happened is not what was told; empty when all is as told. */
export function differences(told: Ending, { facts, ledger }: Account): string[] {
  const data = <Type extends keyof CaseEventData>(type: Type) =>
    facts.filter((fact) => fact.type === type).map((fact) => fact.data as unknown as CaseEventData[Type]);
  const [verdict] = data('verdict.frozen');
  const found: [what: string, found: unknown, told: unknown][] = [
    ['appointed dates', data('appointment.set').map(({ dueAt }) => localIso(dueAt)), told.appointments],
    ['verdict', verdict?.owed.timeliness, told.timeliness],
    ['late minutes', verdict?.owed.lateMinutes, told.lateMinutes],
    ['shares of the delay', byAgency(verdict?.owed.shares ?? []), told.shares],
    ['custody ledger', ledger.path.map(pieceOf), told.path],
    ['ledger tiles the life', ledger.path.every(({ from }, i) => i === 0 || ledger.path[i - 1]?.to === from), true],
    ['ledger begins', ledger.path[0]?.from, startOf(facts)],
    ['ledger ends', ledger.path.at(-1)?.to, verdict?.endedAt],
    ['overdue notices', data('handoff.overdue-noticed').map(({ leg }) => leg.split('.')[0]), told.notices],
    ['result handed back', data('result.returned').length, 1],
  ];
  return found
    .filter(([, is, should]) => !isDeepStrictEqual(is, should))
    .map(([what, is, should]) => `${what}: ${JSON.stringify(is)}, told ${JSON.stringify(should)}`);
}

export const pieceOf = (interval: CustodyInterval): ToldPiece => [interval.kind, holderOf(interval), interval.used];

export const holderOf = (holder: { readonly class: string; readonly agency?: string }): string =>
  holder.agency ?? holder.class;

function byAgency(shares: readonly LateShare[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const share of shares) sums[holderOf(share)] = (sums[holderOf(share)] ?? 0) + share.minutes;
  return sums;
}

function startOf(facts: Account['facts']): Instant | undefined {
  const accepted = facts.find(({ type }) => type === 'case.accepted');
  return accepted && instant(accepted.at);
}
