import type { Judgement } from '@lienthong/case';

/** Late minutes of a case that fell to agencies and counters, in working minutes; the rest to nobody's office (time.md §8, case view). */
export function lateMinutesOfAgencies({ shares }: Judgement): number {
  return shares.reduce(
    (sum, { class: holder, minutes }) => (holder === 'agency' || holder === 'counter' ? sum + minutes : sum),
    0,
  );
}
