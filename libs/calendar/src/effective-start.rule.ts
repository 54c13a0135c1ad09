import { dateOf, type Instant, minuteOfDay, plusMinutes } from '@lienthong/kernel';
import type { WorkCalendar } from './work-calendar.js';

/** From which hour on something received today counts as received at the next opening. */
export type CutOff = 'none' | 'after-15:00' | 'last-hour';

/** "Sau 15 giờ": 15:00 itself is in time. */
const FIFTEEN_O_CLOCK = 15 * 60;
const LAST_HOUR = 60;

/**
 * σ: the working minute as of which something received at `t` is treated, after office hours and cut-off.
 * @throws {BeyondCalendar}
 * @see time.md §2; Hà Tĩnh QĐ 2873/QĐ-UBND (copies: after 15:00); domain.md §4.1 (last hour of the working day)
 */
export function effectiveStart(t: Instant, cutOff: CutOff, calendar: WorkCalendar): Instant {
  const opened = calendar.open(t);
  return hits[cutOff](opened, calendar) ? calendar.nextOpening(opened) : opened;
}

const hits: Record<CutOff, (opened: Instant, calendar: WorkCalendar) => boolean> = {
  none: () => false,
  'after-15:00': (opened) => minuteOfDay(opened) > FIFTEEN_O_CLOCK,
  'last-hour': (opened, calendar) => opened >= plusMinutes(calendar.closeOf(dateOf(opened)), -LAST_HOUR),
};
