import { type Judgement, type LegId, legId, type Timeliness } from '@lienthong/case';
import { agencyCode, dateOf, type Instant, stepId, wallMinutes, workingMinutes } from '@lienthong/kernel';
import type { MadeUpLeg } from './made-up-case.js';

/** The leg of a made-up case by its place; its steps are called after it. */
export const madeUpLegId = (index: number, attempt: number): LegId =>
  legId({ step: stepId(`buoc-${index + 1}`), round: 1, attempt });

/** All that is late falls to the first leg and the last in halves. */
export function madeUpJudgement(legs: readonly MadeUpLeg[], endedAt: Instant, dueAt: Instant): Judgement {
  const late = Math.max(0, wallMinutes(dueAt, endedAt));
  const [first, last] = [0, legs.length - 1];
  const parts = late === 0 ? [] : first === last ? [late] : [Math.floor(late / 2), Math.ceil(late / 2)];
  return {
    dueAt,
    timeliness: madeUpTimeliness(endedAt, dueAt),
    lateMinutes: workingMinutes(late),
    shares: parts.map((minutes, part) => {
      const index = part === 0 ? first : last;
      const agency = agencyCode(legs[index]?.agency ?? 'co-quan-mau');
      const leg = madeUpLegId(index, 1);
      return { class: 'agency', cause: 'hold', agency, leg, minutes: workingMinutes(minutes) };
    }),
  };
}

export function madeUpTimeliness(endedAt: Instant, dueAt: Instant): Timeliness {
  if (endedAt > dueAt) return 'late';
  return dateOf(endedAt) < dateOf(dueAt) ? 'early' : 'on-time';
}
