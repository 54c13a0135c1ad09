import { type WorkCalendar, workCalendar } from '@lienthong/calendar';
import { History, type HistoryOptions } from '@lienthong/case/testing';
import { calendarLayers, loadAgencies, loadProcedures, provinceCalendar } from '@lienthong/catalogue';
import { agencyCode, plainDate } from '@lienthong/kernel';
import { type ProcedureDefinition, resolveAgency } from '@lienthong/procedure';

const agencies = loadAgencies();
const procedures = loadProcedures();

/**
 * A case of a published procedure, with the agencies and the calendar of the province.
 * @param told routing values; those that the definition does not declare are left out, those not told are its first ones
 */
export function catalogueHistory(
  code: string,
  rest: Partial<HistoryOptions> = {},
  told: Readonly<Record<string, string>> = {},
): History {
  const definition = procedures.find((one) => one.code === code);
  if (!definition) throw new Error(`The catalogue has no procedure ${code}`);
  return historyOf(definition, rest, told);
}

/** A case of any definition, with the agencies and the calendar of the province. */
export function historyOf(
  definition: ProcedureDefinition,
  rest: Partial<HistoryOptions> = {},
  told: Readonly<Record<string, string>> = {},
): History {
  const routing = Object.fromEntries(
    definition.routing.map(({ name, values }) => [name, told[name] ?? values?.[0] ?? 'phuong-thanh-sen']),
  );
  return new History({
    definition,
    routing,
    calendar: provinceCalendar(),
    agencyFor: (role, context) => resolveAgency(role, context, agencies),
    holderClassOf: (agency) => agencies.find(agency)?.class ?? 'agency',
    receivedBy: agencyCode('trung-tam-tinh'),
    ...rest,
  });
}

/** The province's calendar with one more day off, announced as another version. */
export function withDayOff(date: string): WorkCalendar {
  const [national, ...others] = calendarLayers(new URL('../../libs/catalogue/calendars/ha-tinh.yaml', import.meta.url));
  if (!national) throw new Error('The calendar of the province has no layers');
  const reason = { vi: 'Nghỉ thêm', en: 'One more day off' };
  const off = { date: plainDate(date), status: 'off', reason, source: 'mẫu', certainty: 'official' } as const;
  return workCalendar(
    { ...national, version: `${national.version}.${date}`, days: [...national.days, off] },
    ...others,
  );
}
