import { calendarName, partsOfName } from '@lienthong/calendar';
import type { AgencyCode } from '@lienthong/kernel';
import { asOf, type DecisionContext } from '../decision.js';
import type { CaseState } from '../state/case-state.js';
import { allLegs } from '../state/legs.js';

/**
 * A closed case is explained, and its ledger read, under the calendars of its verdict, whatever was published since.
 * A case that runs is read under the calendars in force.
 * @see time.md §4: closed verdicts keep their calendar version
 */
export function underItsCalendars(state: CaseState, context: DecisionContext): DecisionContext {
  const name = state.verdict?.calendar;
  if (name === undefined || name === calendarName(context.calendar)) return context;
  const calendar = context.calendarNamed(name);
  const ofAgency = (agency: AgencyCode): string | undefined =>
    allLegs(state).findLast(({ holder }) => holder.agency === agency)?.dueCalendar;
  return {
    ...asOf(context.now, context),
    calendar,
    calendarOf: (agency) => {
      const own = ofAgency(agency);
      // an agency with hours of its own is read by those that its last due was counted with
      return own === undefined || partsOfName(own).id === calendar.id ? calendar : context.calendarNamed(own);
    },
  };
}
