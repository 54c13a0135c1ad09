export { api, endpoints } from './api.js';
export { commandRoles, directsWork, mayAsk, mayOpen, openingRoles } from './command-roles.js';
export { type Endpoint, type EndpointExample, endpoint, type HeaderContract } from './endpoint.js';
export { type OpenApiProblems, openApiDocument } from './openapi.js';
export { isPermitted, type Permission, type Role, rolePermissions, roles } from './permissions.js';
export { problemCatalogue } from './problem-catalogue.js';
export type { ProblemText, ProblemTexts } from './problems/problem-text.js';
export type { CaseSummary, CaseView, InboxLeg, LegView } from './schema/case.schema.js';
export type { EscalationLine } from './schema/escalation.schema.js';
export type { ImportedCaseView } from './schema/imported-case.schema.js';
export type { IndicatorItemsQuery, IndicatorQuery } from './schema/indicator.schema.js';
export type { AtRisk, CaseList, Escalations, ListCases, SearchCases } from './schema/list-cases.schema.js';
export { type OpenCase, OpenCaseSchema } from './schema/open-case.schema.js';
export type { AgencyView, Appoint, OfficeView, RecordStandIn, StandInView } from './schema/organisation.schema.js';
export type { FactView, Outcome } from './schema/outcome.schema.js';
export type {
  OutlookCasesRequest,
  OutlookCasesView,
  OutlookRequest,
  OutlookView,
} from './schema/outlook.schema.js';
export type { Applicant } from './schema/personal.schema.js';
export type { ProcedureSummary, ProcedureView } from './schema/procedure.schema.js';
export type { QualityItemsQuery, QualityQuery, RankingQuery, TargetsQuery } from './schema/quality.schema.js';
export type {
  LateQuery,
  PublicIndicatorQuery,
  PublicIndicatorsView,
  ReportQuery,
} from './schema/report.schema.js';
export { type SubmitCommand, SubmitCommandSchema, type SubmittedType } from './schema/submit-command.schema.js';
export type { CaseImpactLine, CaseMovedLine } from './schema/version.schema.js';
