import type { Heirs } from '../figure/indicator-query.js';

/** An agency handed a leg over to another one, when it was merged, renamed or split. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
}

/**
 * Which agency stands for which today, from what was handed over. What came to one heir alone is that heir's, through as many
 * changes as there were; an agency that was split among several stands for itself: no figure says whose its past is.
 */
export function heirsOf(handOvers: readonly HandOver[]): Heirs {
  const to = new Map<string, Set<string>>();
  for (const { from, to: heir } of handOvers) to.set(from, (to.get(from) ?? new Set()).add(heir));
  const next = (agency: string): string | undefined => {
    const [heir, ...others] = to.get(agency) ?? [];
    return others.length === 0 ? heir : undefined;
  };
  const last = (agency: string, seen: readonly string[]): string => {
    const heir = next(agency);
    return heir === undefined || seen.includes(heir) ? agency : last(heir, [...seen, heir]);
  };
  return Object.fromEntries(
    [...to.keys()].map((agency) => [agency, last(agency, [agency])]).filter(([agency, heir]) => agency !== heir),
  );
}
