import { calendarName } from '@lienthong/calendar';
import { lastDayToApologise } from '../apology/last-day.wake-up.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent, CaseEventData } from '../event.js';
import type { CaseState } from '../state/case-state.js';

/** What a cause decides of a date; the rest follows from it. */
export type NewDate = Omit<CaseEventData['appointment.set'], 'calendar' | 'caseWakeUps'>;

/** One more version of an appointed date, with the calendar that it was computed with and the last day to speak of it. */
export function appointmentSet(state: CaseState, date: NewDate, context: DecisionContext): CaseEvent {
  const caseWakeUps = lastDayToApologise(state, date, context);
  const calendar = calendarName(context.calendar);
  return { type: 'appointment.set', data: { ...date, calendar, ...(caseWakeUps ? { caseWakeUps } : {}) } };
}
