import type { Instant } from '@lienthong/kernel';
import { isRung } from '../escalation/rung.js';
import type { WakeUp } from '../fact-values.js';
import type { LegState } from '../state/leg-state.js';
import { noticeKey } from './notice.evolve.js';

/** What a leg still wakes for: everything of which nobody was told for the deadline that stands. */
export const standingWakeUps = (leg: LegState): readonly WakeUp[] =>
  leg.wakeUps.filter(({ kind }) => !leg.noticed.includes(noticeKey(kind, deadlineOf(leg, kind) ?? '')));

/** Of the wake-ups for a due of the leg, those of which nobody was told yet; no rung where somebody knows of that due already. */
export function untold(leg: LegState, dueAt: Instant, wakeUps: readonly WakeUp[]): readonly WakeUp[] {
  const isKnown = leg.escalations.some((one) => one.dueAt === dueAt && one.acknowledgedAt);
  return wakeUps.filter(
    (wakeUp) => !leg.noticed.includes(noticeKey(wakeUp.kind, dueAt)) && !(isKnown && isRung(wakeUp)),
  );
}

/** The deadline that a wake-up speaks of: the end of the time to answer a request for papers, else the leg's due. */
export const deadlineOf = (leg: LegState, kind: WakeUp['kind']): Instant | undefined =>
  kind === 'window-ended' ? leg.requests.at(-1)?.windowEndsAt : leg.dueAt;
