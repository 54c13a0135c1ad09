import { calendarName, type WorkCalendar } from '@lienthong/calendar';
import { type AgencyBook, namedCalendar, provinceCalendar } from '@lienthong/catalogue';
import { type AgencyCode, agencyCode, type ProcedureCode } from '@lienthong/kernel';
import { type ProcedureDefinition, resolveAgency } from '@lienthong/procedure';
import type { World } from '@lienthong/simulation';

/**
 * The province of the catalogue.
 * @param instead one calendar for everybody, in place of their own
 */
export function catalogueWorld(
  agencies: AgencyBook,
  procedures: ReadonlyMap<ProcedureCode, ProcedureDefinition>,
  instead?: WorkCalendar,
): World {
  const calendar = instead ?? provinceCalendar();
  const own = new Map(
    agencies.agencies.map(({ code, calendar: name }) => [code, instead ?? namedCalendar(name) ?? calendar]),
  );
  const calendarOf = (agency: AgencyCode): WorkCalendar => own.get(agency) ?? calendar;
  const named = new Map([calendar, ...own.values()].map((one) => [calendarName(one), one]));
  const counter = (commune: string): AgencyCode | undefined => agencies.serving('trung-tam-xa', commune);
  const [first = '', ...others] = agencies.communes.filter((commune) => counter(commune));
  const provincialCounter = agencyCode('trung-tam-tinh');
  return {
    calendar,
    calendarOf,
    calendarNamed: (name) => named.get(name) ?? calendar,
    agencyFor: (role, context) => resolveAgency(role, context, agencies),
    holderClassOf: (agency) => agencies.find(agency)?.class ?? 'agency',
    procedures,
    communes: [first, ...others],
    provincialCounter,
    counterOf: (commune) => counter(commune) ?? provincialCounter,
    kindOf: (agency) => agencies.find(agency)?.kind,
  };
}
