import type { Instant, PlainDate, WorkingMinutes } from '@lienthong/kernel';
import type { WorkDay } from './work-day.js';

/** Working time of one office. Every answer is exact to the minute; a day it does not know throws `BeyondCalendar`. */
export interface WorkCalendar {
  /** Id of the most specific layer. */
  readonly id: string;
  /** Versions of all layers, general to specific. */
  readonly version: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** What the day is, and why. */
  day(date: PlainDate): WorkDay;
  /** Whether the minute that starts at `at` lies inside office hours. */
  isWorking(at: Instant): boolean;
  /** wm(a,b): working minutes x with a ≤ x < b; negative when b is earlier. */
  minutesBetween(a: Instant, b: Instant): WorkingMinutes;
  /** Least d ≥ a with wm(a,d) = n ≥ 0: the close of a day, never the opening of the next. */
  add(a: Instant, n: WorkingMinutes): Instant;
  /** Greatest a ≤ d with wm(a,d) = n ≥ 0. */
  sub(d: Instant, n: WorkingMinutes): Instant;
  /** Least working minute ≥ t. */
  open(t: Instant): Instant;
  /** First working minute of the next working day after the day of t. */
  nextOpening(t: Instant): Instant;
  /** End of office hours. @throws {NotAWorkingDay} */
  closeOf(date: PlainDate): Instant;
  /** The n-th (≥ 1) working day after a date. */
  workingDayAfter(date: PlainDate, n: number): PlainDate;
  /** The last working day before a date: D−1 of a due date (domain.md L11). */
  workingDayBefore(date: PlainDate): PlainDate;
  /** Whether the days from one instant to the other, both included, touch a forecast day. */
  isProvisional(from: Instant, to: Instant): boolean;
}
