export { type Agency, type AgencyBook, InvalidAgencyFile, loadAgencies } from './agencies.js';
export { calendarFromFile, calendarLayers, InvalidCalendarFile, provinceCalendar } from './calendars.js';
export { InvalidProcedureFile, loadProcedures, publishContext } from './procedures.js';
