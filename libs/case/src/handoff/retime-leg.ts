import { calendarName } from '@lienthong/calendar';
import { type Instant, plusMinutes, type WorkingMinutes } from '@lienthong/kernel';
import { closedAt, legSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import { rungsOf } from '../escalation/rung.js';
import type { CaseEvent, CaseEventData } from '../event.js';
import type { WakeUp } from '../fact-values.js';
import { standingWakeUps, untold } from '../notice/standing-wake-ups.js';
import { wakeUpsOf } from '../notice/wake-ups.js';
import type { LegState } from '../state/leg-state.js';
import { calendarOfLeg } from './leg-clock.js';

/** What moves the due of an open leg, or the window of its request. `dueAt` leaves out the waiting that still goes on, as that of the leg does. */
export interface Retiming {
  readonly cause: CaseEventData['handoff.retimed']['cause'];
  /** Absent where nothing is allotted to the leg. */
  readonly dueAt?: Instant | undefined;
  /** B, where it changes too. */
  readonly allotted?: WorkingMinutes;
  /** End of the time in which the citizen may answer, where that moves too. */
  readonly windowEndsAt?: Instant;
}

/** A leg's due moved by a decision beside its own work, with its warnings anew; a leg that waits for papers wakes for the end of the window alone. */
export function retimed(leg: LegState, retiming: Retiming, context: DecisionContext): CaseEvent {
  const { cause, dueAt, allotted, windowEndsAt } = retiming;
  const calendar = calendarOfLeg(leg, context);
  return {
    type: 'handoff.retimed',
    data: {
      ...{ leg: leg.id, cause, wakeUps: wakeUpsAnew(leg, retiming, context) },
      ...(dueAt ? { dueAt } : {}),
      ...(allotted === undefined ? {} : { allotted }),
      ...(windowEndsAt ? { windowEndsAt } : {}),
      provisional: dueAt !== undefined && calendar.isProvisional(leg.startAt, dueAt),
      calendar: calendarName(calendar),
    },
  };
}

function wakeUpsAnew(
  leg: LegState,
  { dueAt, allotted = leg.allotted, windowEndsAt }: Retiming,
  context: DecisionContext,
): readonly WakeUp[] {
  const { now } = context;
  if (windowEndsAt) return [{ kind: 'window-ended', at: plusMinutes(windowEndsAt, 1) }];
  if (leg.status === 'awaiting-supplement' || !dueAt || allotted === undefined) return standingWakeUps(leg);
  const waited = legSuspensions(leg).filter(({ to }) => to);
  const rungs = rungsOf(leg.step, leg.startAt, context.definition);
  const term = { startAt: leg.startAt, dueAt, allotted, rungs };
  return untold(leg, dueAt, wakeUpsOf(term, closedAt(waited, now), now, calendarOfLeg(leg, context)));
}
