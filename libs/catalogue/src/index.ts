export type { AboutCase, Agency, AgencyBook, Succession, Unit } from './agencies/agency.js';
export { loadAgencies } from './agencies/agency-book.js';
export { InvalidAgencyFile } from './agencies/agency-files.js';
export {
  InvalidOrganisationChange,
  type OrganisationChange,
  parseOrganisationChange,
  type Successor,
} from './agencies/organisation-change.js';
export { effectiveAt } from './agencies/succession.js';
export { type CalendarText, calendarFiles, parseCalendar } from './calendar-text.js';
export { calendarFromFile, calendarLayers, InvalidCalendarFile, namedCalendar, provinceCalendar } from './calendars.js';
export { IndexNotInForce, InvalidIndexFile, qualityIndex, rankingRules, resolutionTargets } from './indices/indices.js';
export { InvalidProcedureFile, loadProcedures, procedureFiles, publishContext } from './procedures.js';
export { scenarioFile } from './scenarios.js';
