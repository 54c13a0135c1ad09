export type { CalendarApplied, CalendarPlanPage, RetimeProgress, RetimeRefusal } from './calendar/apply-calendar.js';
export type { Calendars } from './calendar/calendars.js';
export type { RetimedDeadline } from './calendar/retimed-deadline.js';
export { type CaseStore, type CaseStoreOptions, openCaseStore } from './case-store.js';
export type { CaseDraft, IntakeDraft } from './command/case-draft.js';
export type { Applied, CommandSlip } from './command/command-slip.js';
export type { LoadedCase } from './command/load-case.js';
export type { FactPlace, FactScope } from './fact/facts-since.query.js';
export type { StoredFact } from './fact/stored-fact.js';
export type { WholeCaseFilter, WholeCases } from './fact/whole-cases.query.js';
export type { ImportedAddition, ImportedEvent } from './imported/append-imported.js';
export { ImportRunning } from './imported/imported.errors.js';
export type { ImportedCases, ImportedTotals } from './imported/imported-cases.js';
export { migrate, schemaFingerprint, schemaScript } from './migration/migrate.js';
export { type OfficeCode, type OfficeHolder, type OfficeHolding, officeCodes } from './organisation/office.js';
export {
  AgencyUnknown,
  OrganisationChangeApplied,
  PeriodInvalid,
  StandInOfNobody,
  StandInOfOneself,
} from './organisation/organisation.errors.js';
export type { Organisation } from './organisation/organisation.js';
export type { StandIn } from './organisation/stand-in.js';
export type { StandInQuery } from './organisation/stand-ins.queries.js';
export type { ChangeApplied, ChangePlan, Handover } from './organisation/succession.js';
export { type OutboxDepth, outboxDepth } from './outbox/outbox-depth.query.js';
export { allFacts } from './outbox/republish-source.js';
export { type Publish, takeOutbox } from './outbox/take-outbox.js';
export type { PersonRecord } from './person-data/person-data.queries.js';
export type { Personal, PersonalEntry } from './person-data/personal-data.js';
export type { CaseItem } from './read-model/case-item.js';
export type { EscalationItem, EscalationPage, EscalationRequest } from './read-model/escalations.query.js';
export type { Desk, Inbox, InboxItem, InboxPage, InboxRequest } from './read-model/inbox.query.js';
export { InvalidCursor } from './read-model/keyset.js';
export type { LegItem } from './read-model/leg-item.js';
export type { CaseFilter, CasePage, CaseSort, PageRequest } from './read-model/list-cases.query.js';
export type { LookedAgain } from './read-model/look-again.js';
export type {
  AgencyOutlook,
  OutlookCase,
  OutlookCasePage,
  OutlookPage,
} from './read-model/outlook.query.js';
export {
  type OutlookHorizon,
  type OutlookStanding,
  outlookHorizons,
  outlookStandings,
} from './read-model/outlook-standing.js';
export type { CaseDetail } from './read-model/read-case.query.js';
export type { Published } from './registry/publish-procedure.js';
export type { ProceduresAsked, Registry } from './registry/registry.js';
export { databaseRoles, grantRoles, newPassword, type RolePasswords, type RoleUse, urlAs } from './role/grant-roles.js';
export {
  CalendarVersionPublished,
  CaseBusy,
  CaseChanged,
  CaseUnknown,
  CommandIdReused,
  PersonalDataMissing,
  ProcedureUnknown,
  ProcedureVersionPublished,
  VersionRetired,
} from './store.errors.js';
export {
  chainFileOf,
  type FileFault,
  type FileReport,
  InvalidChainFile,
  verifyChainFile,
} from './verify/chain-file.js';
export type { ChainFault, ChainReport } from './verify/verify-chain.js';
export type { CaseMoved, CaseMoves } from './version/move-cases.js';
export type { PileMoved, PileMoves } from './version/move-pile.js';
export type { CaseImpact, Pile } from './version/version-impact.js';
export type { Versions } from './version/versions.js';
