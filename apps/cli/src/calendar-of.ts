import type { WorkCalendar } from '@lienthong/calendar';
import { calendarFromFile, provinceCalendar } from '@lienthong/catalogue/calendars';

/** The calendar of a `--calendar FILE`, else the province's. */
export const calendarOf = (file: string | undefined): WorkCalendar =>
  file === undefined ? provinceCalendar() : calendarFromFile(file);
