import { type CalendarData, type WorkCalendar, workCalendar } from '@lienthong/calendar';
import type { DecisionContext } from '@lienthong/case';
import { loadAgencies, loadProcedures, provinceCalendar } from '@lienthong/catalogue';
import { plainDate } from '@lienthong/kernel';
import { resolveAgency } from '@lienthong/procedure';
import type { Province } from './memory-cases.js';

const [from, to] = [plainDate('2020-01-01'), plainDate('2099-12-31')];
const everyDay: CalendarData = {
  ...{ id: 'every-day', version: '1', from, to, days: [] },
  weekly: [{ from, to, days: [1, 2, 3, 4, 5, 6, 7], windows: [{ from: 0, to: 1439 }], source: 'made up' }],
};

/** Offices that are open always: for tests on a server whose clock is the machine's, in whatever year. */
export const alwaysOpen = (): WorkCalendar => workCalendar(everyDay);

/** The catalogue's procedures and agencies; office hours of the real province unless told. */
export function catalogueProvince(calendar = provinceCalendar()): Pick<Province, 'definitions' | 'context'> {
  const agencies = loadAgencies();
  const surroundings: Omit<DecisionContext, 'now' | 'definition'> = {
    calendar,
    calendarOf: () => calendar,
    calendarNamed: () => calendar,
    agencyFor: (role, context) => resolveAgency(role, context, agencies),
    holderClassOf: (agency) => agencies.find(agency)?.class ?? 'agency',
  };
  return {
    definitions: loadProcedures(),
    context: (definition, now) => ({ ...surroundings, definition, now }),
  };
}
