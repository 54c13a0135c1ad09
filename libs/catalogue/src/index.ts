export { type Agency, type AgencyBook, InvalidAgencyFile, loadAgencies } from './agencies.js';
export { calendarFromFile, calendarLayers, InvalidCalendarFile, namedCalendar, provinceCalendar } from './calendars.js';
export { InvalidProcedureFile, loadProcedures, procedureFiles, publishContext } from './procedures.js';
