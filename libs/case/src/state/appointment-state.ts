import type { Instant, WorkingMinutes } from '@lienthong/kernel';
import type { CaseEventData } from '../event.js';
import type { AppointmentCause } from '../fact-values.js';
import type { LegId } from '../leg-id.js';

/** One version of an appointed date; all are kept (domain.md §3.1: changing the date after sync is the classic fraud). */
export interface AppointmentVersion {
  readonly cause: AppointmentCause;
  readonly at: Instant;
  /** d°: what is owed, extensions by apology left aside. */
  readonly dueAt: Instant;
  /** d*: what was last said to the citizen. */
  readonly announcedDueAt: Instant;
  /** Name of the calendar that the date was computed with. */
  readonly calendar: string;
}

/** The segment of one appointment: own start, term, date, verdict and attribution (time.md §4). */
export interface AppointmentState {
  readonly n: number;
  readonly startAt: Instant;
  /** C₀: name of the calendar of the start. */
  readonly startCalendar: string;
  /** B: working minutes of the term, fixed at the start in C₀; more where a law extended it. */
  readonly granted: WorkingMinutes;
  /** The same in the calendar that the date was last computed with. */
  readonly allotted: WorkingMinutes;
  readonly dueAt: Instant;
  readonly announcedDueAt: Instant;
  readonly provisional: boolean;
  readonly versions: readonly AppointmentVersion[];
  /** Set when the segment ended and was judged; undone when the leg that ended it is reopened. */
  readonly met?: CaseEventData['appointment.met'] & { readonly by: LegId };
}
