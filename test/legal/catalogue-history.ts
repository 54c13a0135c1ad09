import { History, type HistoryOptions } from '@lienthong/case/testing';
import { loadAgencies, loadProcedures, provinceCalendar } from '@lienthong/catalogue';
import { agencyCode } from '@lienthong/kernel';
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
