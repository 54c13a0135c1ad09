import type { WorkCalendar } from '@lienthong/calendar';
import { dateOf, type Instant } from '@lienthong/kernel';

/**
 * Whether a letter of today still comes at least one working day before the announced date (D−1).
 * @see domain.md L11 (Hà Tĩnh QĐ 2916/QĐ-UBND, 24/11/2025); time.md §3, D−1
 */
export const isInTimeToApologise = (announcedDueAt: Instant, now: Instant, calendar: WorkCalendar): boolean =>
  dateOf(now) <= calendar.workingDayBefore(dateOf(announcedDueAt));
