import { type CalendarBook, type CalendarVersion, calendarBook, type WorkCalendar } from '@lienthong/calendar';
import { type Agency, calendarFiles, parseCalendar } from '@lienthong/catalogue';
import { atMinuteOf } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { calendarVersion, countCalendarVersions, readCalendarVersions } from '../calendar/calendar-versions.queries.js';

/** The calendar of the province's offices. */
export const PROVINCE_CALENDAR = 'ha-tinh';

/** Every calendar that was published, by whichever process; a layer of which nothing was is that of the catalogue. */
export class CalendarsInForce {
  private published = 0;
  private known: CalendarBook = bookOf([]);

  constructor(private readonly pool: Pool) {}

  get book(): CalendarBook {
    return this.known;
  }

  /** Reads the versions again when there are more of them. @param published how many there are, where that is known already */
  async refresh(published?: number): Promise<void> {
    const now = published ?? (await countCalendarVersions(this.pool));
    if (now === this.published) return;
    const versions = await readCalendarVersions(this.pool);
    this.known = bookOf(versions);
    this.published = versions.length;
  }
}

/**
 * The working time of an agency: a calendar under its own code where one was published, else the one that it names.
 * @throws {CalendarUnknown}
 */
export function calendarOfAgency(
  { code, calendar = PROVINCE_CALENDAR }: Partial<Pick<Agency, 'calendar'>> & { readonly code: string },
  book: CalendarBook,
): WorkCalendar {
  if (book.has(code)) return book.calendar(code);
  return book.calendar(book.has(calendar) ? calendar : PROVINCE_CALENDAR);
}

function bookOf(published: readonly CalendarVersion[]): CalendarBook {
  const others = calendarFiles()
    .map(({ name, text }) => parseCalendar(text, name))
    .filter((text) => !published.some(({ data }) => data.id === text.data.id));
  return calendarBook([...others.map((text) => calendarVersion(text, atMinuteOf(text.data.from, 0))), ...published]);
}
