import type { LegId } from '@lienthong/case';
import { type CaseCode, type Clock, type Instant, instantOfEpoch, type PersonDataId } from '@lienthong/kernel';
import { openPool } from '@lienthong/platform/postgres';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Calendars, openCalendars } from './calendar/calendars.js';
import { applyCommand } from './command/apply-command.js';
import type { CaseDraft, IntakeDraft } from './command/case-draft.js';
import type { Applied, CommandSlip, StoreAccess } from './command/command-slip.js';
import { type LoadedCase, loadCase } from './command/load-case.js';
import { readCaseFacts } from './fact/case-facts.query.js';
import { type FactPlace, type FactScope, readFactsSince } from './fact/facts-since.query.js';
import type { StoredFact } from './fact/stored-fact.js';
import { type WholeCaseFilter, type WholeCases, withWholeCases } from './fact/whole-cases.query.js';
import { PrismaClient } from './generated/client.js';
import { type ImportedCases, openImportedCases } from './imported/imported-cases.js';
import { openCase } from './intake/open-case.js';
import { type Organisation, openOrganisation } from './organisation/organisation.js';
import { type Publish, takeOutbox } from './outbox/take-outbox.js';
import { erasePerson, findCasesByPerson, type PersonRecord, readPersons } from './person-data/person-data.queries.js';
import { componentOf, openComponents } from './read-model/components.query.js';
import { type EscalationPage, type EscalationRequest, listEscalations } from './read-model/escalations.query.js';
import { type Desk, type Inbox, type InboxPage, type InboxRequest, readInbox } from './read-model/inbox.query.js';
import { listAtRisk } from './read-model/list-at-risk.query.js';
import { type CaseFilter, type CasePage, listCases, type PageRequest } from './read-model/list-cases.query.js';
import { type LookedAgain, lookAgain, oldestDueWakeUp } from './read-model/look-again.js';
import {
  type OutlookAsked,
  type OutlookCaseFilter,
  type OutlookCasePage,
  type OutlookPage,
  type OutlookScope,
  outlookByAgency,
  outlookCases,
} from './read-model/outlook.query.js';
import { type CaseDetail, readCase } from './read-model/read-case.query.js';
import { type Published, publishProcedure } from './registry/publish-procedure.js';
import { openRegistry, type Registry } from './registry/registry.js';
import { type ChainReport, verifyChain } from './verify/verify-chain.js';
import { openVersions, type Versions } from './version/versions.js';

export interface CaseStoreOptions {
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** Seen in pg_stat_activity. */
  readonly name?: string;
  readonly poolSize?: number;
}

/** The facts of the cases: the only way to add one, and all ways to read them. */
export interface CaseStore {
  readonly registry: Registry;
  readonly organisation: Organisation;
  readonly calendars: Calendars;
  readonly versions: Versions;
  /** Cases of older systems, beside those of here. */
  readonly imported: ImportedCases;
  /** Takes a case in under a new code; with `accept` it is accepted in the same transaction. */
  open(draft: IntakeDraft, slip: CommandSlip): Promise<Applied>;
  /** Decides a command on a case and records what follows. Refusals are thrown as DomainErrors. */
  apply(caseCode: CaseCode, draft: CaseDraft, slip: CommandSlip): Promise<Applied>;
  load(caseCode: CaseCode): Promise<LoadedCase | undefined>;
  /** The facts after a seq, in order. */
  factsOf(caseCode: CaseCode, afterSeq?: number): Promise<readonly StoredFact[]>;
  /** Facts recorded after a place, oldest first: what a live stream missed. History of an older system is no news. */
  factsSince(after: FactPlace, scope: FactScope, limit: number): Promise<readonly StoredFact[]>;
  /** Lets many cases be read whole, as of one moment and a page at a time. */
  withWholeCases<Result>(filter: WholeCaseFilter, use: (cases: WholeCases) => Promise<Result>): Promise<Result>;
  readCase(caseCode: CaseCode): Promise<CaseDetail | undefined>;
  listCases(filter: CaseFilter, page?: PageRequest): Promise<CasePage>;
  /** The component case of a leg of a group, once it was taken in. */
  componentOf(group: CaseCode, leg: LegId): Promise<CaseCode | undefined>;
  /** Codes of the component cases of a group that have not ended. */
  openComponents(group: CaseCode): Promise<readonly CaseCode[]>;
  inbox(request: InboxRequest): Promise<Inbox>;
  /** The same of several desks at once. */
  inboxOf(desks: readonly Desk[], page?: InboxPage): Promise<Inbox>;
  escalations(request: EscalationRequest): Promise<EscalationPage>;
  /** What is late, will be, or must not lose its day, by the agency that must act first; and the cases behind it. */
  outlook(request: OutlookScope & OutlookAsked): Promise<OutlookPage>;
  outlookCases(request: OutlookCaseFilter & OutlookAsked): Promise<OutlookCasePage>;
  /** Projects anew up to `limit` running cases whose outlook stands no longer by itself. */
  lookAgain(limit: number): Promise<LookedAgain>;
  /** How many seconds ago the oldest instant was at which somebody should have been told and was not; 0 when none is due. */
  oldestDueWakeUpSeconds(): Promise<number>;
  readPersons(ids: readonly PersonDataId[]): Promise<readonly PersonRecord[]>;
  /** Codes of the cases of which an entry of that kind contains these members exactly. */
  findCasesByPerson(kind: string, members: Readonly<Record<string, unknown>>): Promise<readonly CaseCode[]>;
  /** @returns whether there was such a row */
  erasePerson(id: PersonDataId): Promise<boolean>;
  verifyChain(caseCode: CaseCode): Promise<ChainReport>;
  publishProcedure(text: string, name?: string): Promise<Published>;
  /** @returns how many facts were published and taken off the outbox */
  takeOutbox(limit: number, publish: Publish): Promise<number>;
  now(): Promise<Instant>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the store of a migrated database. Every moment that it records or compares with is the clock's. */
export function openCaseStore({ databaseUrl, clock, name = 'case-store', poolSize }: CaseStoreOptions): CaseStore {
  const pool = openPool({ databaseUrl, name, ...(poolSize === undefined ? {} : { size: poolSize }) });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  let opened: Registry | undefined;
  const access: StoreAccess = {
    pool,
    clock,
    get registry() {
      opened ??= openRegistry(pool);
      return opened;
    },
  };
  const now = async () => instantOfEpoch(await clock.now());
  return {
    get registry() {
      return access.registry;
    },
    organisation: openOrganisation(access),
    calendars: openCalendars(access),
    versions: openVersions(access),
    imported: openImportedCases(access, databaseUrl),
    open: (draft, slip) => openCase(access, draft, slip),
    apply: (caseCode, draft, slip) => applyCommand(access, caseCode, draft, slip),
    load: (caseCode) => loadCase(access, caseCode),
    factsOf: async (caseCode, afterSeq = 0) =>
      (await readCaseFacts(pool, caseCode)).filter(({ seq }) => seq > afterSeq),
    factsSince: (after, scope, limit) => readFactsSince(pool, after, scope, limit),
    withWholeCases: (filter, use) => withWholeCases(pool, filter, use),
    readCase: async (caseCode) => readCase(prisma, caseCode, await now()),
    listCases: async (filter, page = {}) =>
      page.sort === 'slack' || filter.risk
        ? listAtRisk(access, prisma, filter, page, await now())
        : listCases(prisma, filter, page, await now()),
    componentOf: (group, leg) => componentOf(pool, group, leg),
    openComponents: (group) => openComponents(pool, group),
    inbox: async (request) => readInbox(prisma, [request], request, await now()),
    inboxOf: async (desks, page = {}) => readInbox(prisma, desks, page, await now()),
    escalations: (request) => listEscalations(prisma, request),
    outlook: async (request) => outlookByAgency(pool, request, await now()),
    outlookCases: async (request) => outlookCases(pool, prisma, request, await now()),
    lookAgain: async (limit) => lookAgain(access, await now(), limit),
    oldestDueWakeUpSeconds: async () => {
      const milliseconds = await clock.now();
      const oldest = await oldestDueWakeUp(pool, instantOfEpoch(milliseconds));
      return oldest ? Math.max(0, (milliseconds - oldest.getTime()) / 1000) : 0;
    },
    readPersons: (ids) => readPersons(prisma, ids),
    findCasesByPerson: (kind, members) => findCasesByPerson(pool, kind, members),
    erasePerson: (id) => erasePerson(prisma, id),
    verifyChain: (caseCode) => verifyChain(pool, caseCode),
    publishProcedure: async (text, file) =>
      publishProcedure(pool, text, new Date(await clock.now()).toISOString(), file),
    takeOutbox: (limit, publish) => takeOutbox(pool, limit, publish),
    now,
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
