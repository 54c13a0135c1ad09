import type { CalendarBook, WorkCalendar } from '@lienthong/calendar';
import type { DecisionContext } from '@lienthong/case';
import type { AgencyBook } from '@lienthong/catalogue';
import { type AgencyCode, dateOf, type Instant, type PlainDate, type ProcedureCode } from '@lienthong/kernel';
import { type ProcedureDefinition, resolveAgency } from '@lienthong/procedure';
import type { Pool } from 'pg';
import { ProcedureUnknown } from '../store.errors.js';
import { AgenciesInForce } from './agencies-in-force.js';
import { CalendarsInForce, calendarOfAgency, PROVINCE_CALENDAR } from './calendars-in-force.js';

/** What decisions stand on besides facts: published procedures, agencies, calendars. */
export interface Registry {
  /** As last read; `refresh` reads what was applied since. */
  readonly agencies: AgencyBook;
  /** Every calendar that was published, as last read. */
  readonly calendars: CalendarBook;
  /** Takes notice of changes of the organisation and of calendars that were applied meanwhile, by whichever process. */
  refresh(applied?: Partial<Applied>): Promise<void>;
  /** A version, where it is published. */
  published(code: ProcedureCode, version: number): Promise<ProcedureDefinition | undefined>;
  /** @throws {ProcedureUnknown} */
  definition(code: ProcedureCode, version: number): Promise<ProcedureDefinition>;
  /** The newest version valid on a day. @throws {ProcedureUnknown} */
  current(code: ProcedureCode, on: PlainDate): Promise<ProcedureDefinition>;
  /** A page of the procedures that are valid on a day, each in its newest version, by code. */
  inForce(on: PlainDate, page: ProceduresAsked): Promise<readonly ProcedureDefinition[]>;
  /** The working time of an agency, by the newest of its calendar. */
  calendarOf(agency: AgencyCode): WorkCalendar;
  /** @param calendars in force unless given */
  context(definition: ProcedureDefinition, now: Instant, calendars?: CalendarBook): DecisionContext;
  /** First part of the codes of the cases that an agency solves. */
  identifierOf(agency: AgencyCode): string;
}

/** Which procedures: a province has thousands. */
export interface ProceduresAsked {
  /** Code of its field. */
  readonly field?: string;
  readonly kind?: ProcedureDefinition['kind'];
  /** After this code. */
  readonly after?: ProcedureCode;
  readonly limit: number;
}

/** How many changes of each kind were applied so far: a number that was read along with the facts saves a query. */
export interface Applied {
  readonly organisation: number;
  readonly calendars: number;
}

/** Agencies without an identifier of their own share the province's. @see domain.md §2.2 */
const PROVINCE = '000.00.00.H27';

/** The registry over the published procedures of a database and the catalogue's agencies and calendars. */
export function openRegistry(pool: Pool): Registry {
  const agencies = new AgenciesInForce(pool);
  const calendars = new CalendarsInForce(pool);
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

  const published = async (code: ProcedureCode, version: number): Promise<ProcedureDefinition | undefined> => {
    const found = known.get(`${code}@${version}`) ?? (await one('definition', BY_VERSION, code, version));
    return found && remember(found);
  };

  const calendarOf = (agency: AgencyCode, book = calendars.book): WorkCalendar =>
    calendarOfAgency(agencies.book.find(agency) ?? { code: agency }, book);

  return {
    get agencies() {
      return agencies.book;
    },
    get calendars() {
      return calendars.book;
    },
    refresh: async ({ organisation, calendars: published } = {}) => {
      await Promise.all([agencies.refresh(organisation), calendars.refresh(published)]);
    },
    calendarOf: (agency) => calendarOf(agency),
    inForce: async (on, { field, kind, after, limit }) => {
      const { rows } = await pool.query<{ definition: ProcedureDefinition }>({
        name: 'definitions-in-force',
        text: IN_FORCE,
        values: [on, after ?? '', field ?? null, kind ?? null, limit],
      });
      return rows.map((row) => remember(row.definition));
    },
    published,
    definition: async (code, version) => {
      const found = await published(code, version);
      if (!found) throw new ProcedureUnknown(code, version);
      return found;
    },
    current: async (code, on) => {
      const found = await one('current-definition', BY_DAY, code, on);
      if (!found) throw new ProcedureUnknown(code);
      return remember(found);
    },
    context: (definition, now, book = calendars.book) => ({
      now,
      definition,
      calendar: book.calendar(PROVINCE_CALENDAR),
      calendarOf: (agency) => calendarOf(agency, book),
      calendarNamed: (name) => book.named(name),
      ...agencyAnswers(agencies.book.asOf(dateOf(now)), definition),
    }),
    identifierOf: (agency) => agencies.book.find(agency)?.identifier.value ?? PROVINCE,
  };
}

/** Who answers for what, as the agencies stand on the day. */
function agencyAnswers(
  book: AgencyBook,
  { field }: ProcedureDefinition,
): Pick<DecisionContext, 'agencyFor' | 'holderClassOf' | 'communesOf' | 'successorOf'> {
  const about = (routing: Readonly<Record<string, string>>) => ({
    field: field.code,
    communes: Object.values(routing),
  });
  return {
    agencyFor: (role, context) => {
      const agency = resolveAgency(role, context, book);
      return agency && book.currentOf(agency, about(context.routing));
    },
    holderClassOf: (agency) => book.find(agency)?.class ?? 'agency',
    communesOf: (agency) => book.find(agency)?.communes ?? [],
    successorOf: (agency, routing) => book.successionOf(agency, about(routing)),
  };
}

const BY_VERSION = 'SELECT definition FROM cases.procedure_version WHERE code = $1 AND version = $2::int';
/** From the day of its retirement on a version takes no new case. */
const notRetired = (day: string) => `NOT EXISTS (SELECT FROM cases.procedure_retirement AS retired
    WHERE retired.code = published.code AND retired.version = published.version AND retired.retired_on <= ${day}::date)`;
const IN_FORCE = `SELECT definition FROM (
    SELECT DISTINCT ON (code) code, definition FROM cases.procedure_version AS published
    WHERE code > $2 AND valid_from <= $1::date AND (valid_to IS NULL OR valid_to >= $1::date) AND ${notRetired('$1')}
    ORDER BY code, version DESC) AS newest
  WHERE ($3::text IS NULL OR definition #>> '{field,code}' = $3) AND ($4::text IS NULL OR definition ->> 'kind' = $4)
  ORDER BY code LIMIT $5`;
const BY_DAY = `SELECT definition FROM cases.procedure_version AS published
  WHERE code = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date) AND ${notRetired('$2')}
  ORDER BY version DESC LIMIT 1`;
