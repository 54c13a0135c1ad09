import type { WorkCalendar } from '@lienthong/calendar';
import type { DecisionContext } from '@lienthong/case';
import { type AgencyBook, loadAgencies, provinceCalendar } from '@lienthong/catalogue';
import type { AgencyCode, Instant, PlainDate, ProcedureCode } from '@lienthong/kernel';
import { type ProcedureDefinition, resolveAgency } from '@lienthong/procedure';
import type { Pool } from 'pg';
import { ProcedureUnknown } from '../store.errors.js';

/** What decisions stand on besides facts: published procedures, agencies, calendars. */
export interface Registry {
  readonly agencies: AgencyBook;
  /** @throws {ProcedureUnknown} */
  definition(code: ProcedureCode, version: number): Promise<ProcedureDefinition>;
  /** The newest version valid on a day. @throws {ProcedureUnknown} */
  current(code: ProcedureCode, on: PlainDate): Promise<ProcedureDefinition>;
  /** Each procedure that is valid on a day, in its newest version, by code. */
  inForce(on: PlainDate): Promise<readonly ProcedureDefinition[]>;
  /** The working time of an agency. */
  calendarOf(agency: AgencyCode): WorkCalendar;
  context(definition: ProcedureDefinition, now: Instant): DecisionContext;
  /** First part of the codes of the cases that an agency solves. */
  identifierOf(agency: AgencyCode): string;
}

/** Agencies without an identifier of their own share the province's. @see domain.md §2.2 */
const PROVINCE = '000.00.00.H27';

/** The registry over the published procedures of a database and the catalogue's agencies and calendars. */
export function openRegistry(pool: Pool): Registry {
  const agencies = loadAgencies();
  const calendar = provinceCalendar();
  const known = new Map<string, ProcedureDefinition>(); // published versions never change

  const one = async (name: string, text: string, code: ProcedureCode, limit: number | PlainDate) => {
    const { rows } = await pool.query<{ definition: ProcedureDefinition }>({ name, text, values: [code, limit] });
    return rows[0]?.definition;
  };
  const remember = (definition: ProcedureDefinition): ProcedureDefinition => {
    const key = `${definition.code}@${definition.version}`;
    const kept = known.get(key) ?? definition;
    known.set(key, kept);
    return kept;
  };

  const calendarOf = () => calendar; // the catalogue knows one calendar, the province's, for every agency so far

  return {
    agencies,
    calendarOf,
    inForce: async (on) => {
      const { rows } = await pool.query<{ definition: ProcedureDefinition }>({
        name: 'definitions-in-force',
        text: IN_FORCE,
        values: [on],
      });
      return rows.map((row) => remember(row.definition));
    },
    definition: async (code, version) => {
      const found = known.get(`${code}@${version}`) ?? (await one('definition', BY_VERSION, code, version));
      if (!found) throw new ProcedureUnknown(code, version);
      return remember(found);
    },
    current: async (code, on) => {
      const found = await one('current-definition', BY_DAY, code, on);
      if (!found) throw new ProcedureUnknown(code);
      return remember(found);
    },
    context: (definition, now) => ({
      now,
      definition,
      calendar,
      calendarOf,
      calendarNamed: () => calendar,
      agencyFor: (role, context) => resolveAgency(role, context, agencies),
      holderClassOf: (agency) => agencies.find(agency)?.class ?? 'agency',
    }),
    identifierOf: (agency) => agencies.find(agency)?.identifier.value ?? PROVINCE,
  };
}

const BY_VERSION = 'SELECT definition FROM cases.procedure_version WHERE code = $1 AND version = $2::int';
const IN_FORCE = `SELECT DISTINCT ON (code) definition FROM cases.procedure_version
  WHERE valid_from <= $1::date AND (valid_to IS NULL OR valid_to >= $1::date)
  ORDER BY code, version DESC`;
const BY_DAY = `SELECT definition FROM cases.procedure_version
  WHERE code = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date)
  ORDER BY version DESC LIMIT 1`;
