export { calendarFromFile, calendarLayers, InvalidCalendarFile, provinceCalendar } from './calendars.js';
