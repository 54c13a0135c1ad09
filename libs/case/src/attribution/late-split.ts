import { type AgencyCode, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import type { LateShare } from '../fact-values.js';

/** Late minutes by who answers for them; the parts sum to the late minutes of the judgement. */
export interface LateSplit {
  /** Agencies and counters, by name. */
  readonly agencies: readonly { readonly agency: AgencyCode; readonly minutes: WorkingMinutes }[];
  readonly citizen: WorkingMinutes;
  readonly outside: WorkingMinutes;
  readonly system: WorkingMinutes;
}

/**
 * The case's view of its delay: own minutes of each agency, and what citizen, outside bodies and the system bear. Nothing
 * is inherited: before acceptance there is nothing that could be.
 * @see time.md §8, views
 */
export function lateSplit(shares: readonly LateShare[]): LateSplit {
  const byAgency = new Map<AgencyCode, number>();
  const rest = { citizen: 0, outside: 0, system: 0 };
  for (const { class: holderClass, agency, minutes } of shares) {
    const isOurs = holderClass === 'agency' || holderClass === 'counter';
    if (isOurs && agency) byAgency.set(agency, (byAgency.get(agency) ?? 0) + minutes);
    else rest[holderClass === 'citizen' || holderClass === 'outside' ? holderClass : 'system'] += minutes;
  }
  return {
    agencies: [...byAgency].map(([agency, minutes]) => ({ agency, minutes: workingMinutes(minutes) })),
    citizen: workingMinutes(rest.citizen),
    outside: workingMinutes(rest.outside),
    system: workingMinutes(rest.system),
  };
}
