export {
  BeyondCalendar,
  CalendarUnknown,
  InvalidCalendar,
  InvalidTerm,
  NotAWorkingDay,
  type TermFault,
} from './calendar.errors.js';
export { type CalendarBook, type CalendarVersion, calendarBook } from './calendar-book.js';
export type {
  CalendarData,
  Certainty,
  OfficeWindow,
  SpecialDay,
  WeeklyHours,
  Wording,
} from './calendar-data.js';
export { calendarName, partsOfName, VERSION_FORM } from './calendar-name.js';
export { type CutOff, effectiveStart } from './effective-start.rule.js';
export { type ExplainedDay, explainSpan } from './explain-span.js';
export { workCalendar } from './layered-calendar.js';
export { type Allotment, allot, dueOf, rolled, type Term, type TermRule, type TermUnit } from './term.js';
export type { WorkCalendar } from './work-calendar.js';
export type { WorkDay } from './work-day.js';
