import { calendarName } from '@lienthong/calendar';
import type { Instant, WorkingMinutes } from '@lienthong/kernel';
import { closedAt, legSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent, CaseEventData } from '../event.js';
import { wakeUpsOf } from '../notice/wake-ups.js';
import type { LegState } from '../state/leg-state.js';
import { calendarOfLeg } from './leg-clock.js';

/** What moves the due of an open leg. `dueAt` leaves out the waiting that still goes on, as that of the leg does. */
export interface Retiming {
  readonly cause: CaseEventData['handoff.retimed']['cause'];
  readonly dueAt: Instant;
  /** B, where it changes too. */
  readonly allotted?: WorkingMinutes;
}

/** A leg's due moved by a decision beside its own work, with its warnings anew; a leg that waits for papers keeps the end of the window. */
export function retimed(leg: LegState, { cause, dueAt, allotted }: Retiming, context: DecisionContext): CaseEvent {
  const { now } = context;
  const calendar = calendarOfLeg(leg, context);
  const time = allotted ?? leg.allotted;
  const waited = legSuspensions(leg).filter(({ to }) => to);
  const wakeUps =
    leg.status === 'awaiting-supplement' || time === undefined
      ? leg.wakeUps
      : wakeUpsOf({ startAt: leg.startAt, dueAt, allotted: time }, closedAt(waited, now), now, calendar);
  return {
    type: 'handoff.retimed',
    data: {
      ...{ leg: leg.id, cause, dueAt, wakeUps },
      ...(allotted === undefined ? {} : { allotted }),
      provisional: calendar.isProvisional(leg.startAt, dueAt),
      calendar: calendarName(calendar),
    },
  };
}
