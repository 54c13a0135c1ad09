import type { WorkCalendar } from '@lienthong/calendar';
import { atMinuteOf, plusDays, plusMinutes } from '@lienthong/kernel';
import { dateField } from './request-fields.js';
import { withStore } from './with-store.js';

/**
 * A published calendar: by the newest of its layers, or as it was known at the end of a day.
 * @param id the province's unless given
 * @throws {InvalidField} {CalendarUnknown}
 */
export function knownCalendar(id = 'ha-tinh', asKnown?: string): Promise<WorkCalendar> {
  const known =
    asKnown === undefined
      ? undefined
      : plusMinutes(atMinuteOf(plusDays(dateField({ 'as-known': asKnown }, 'as-known'), 1), 0), -1);
  return withStore(async ({ registry }) => {
    await registry.refresh();
    return registry.calendars.calendar(id, known);
  });
}
