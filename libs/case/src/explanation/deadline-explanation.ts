import type { CutOff, ExplainedDay, Term } from '@lienthong/calendar';
import { DomainError, type Instant, type PlainDate, type WorkingMinutes } from '@lienthong/kernel';
import type { Suspension } from '../appointment/suspension.js';
import type { LegId } from '../leg-id.js';
import type { AppointmentVersion } from '../state/appointment-state.js';
import type { ExtensionGranted, LegDueVersion } from '../state/leg-state.js';

/**
 * The appointed date of a case (the running or last one, or the n-th), the due of a leg, the answer that the counter
 * owes, or the end of the window in which papers are awaited.
 */
export type DeadlineTarget =
  | { readonly appointment?: number }
  | { readonly leg: LegId }
  | { readonly intake: true }
  | { readonly supplement: LegId | 'intake' };

/** A day with what of it was counted, and what stood still. */
export interface DeadlineDay extends ExplainedDay {
  readonly suspended: WorkingMinutes;
}

/** How a deadline came to be where it is: every version of an appointed date, or of the due of a leg. */
export type DeadlineVersion = AppointmentVersion | LegDueVersion;

/** Why a deadline is what it is. For terms in working time the counted minutes of the days sum to `allotted`. */
export interface DeadlineExplanation {
  readonly target: { readonly appointment: number } | Exclude<DeadlineTarget, { readonly appointment?: number }>;
  /** What arrived when, and as of when it counts: after office hours and cut-off. */
  readonly receivedAt: Instant;
  readonly cutOff: CutOff;
  readonly startAt: Instant;
  readonly term?: Term;
  readonly allotted: WorkingMinutes;
  readonly dueAt: Instant;
  readonly announcedDueAt?: Instant;
  /** Of a date that was announced: the last day on which it may be said that it will not be kept (L11). */
  readonly lastDayToApologise?: PlainDate;
  /** The clock stands still now: the due is not yet known, and no earlier than `dueAt`. */
  readonly isSuspended: boolean;
  readonly isProvisional: boolean;
  /** The calendar that made the date, and the rules that a closed case was judged by. */
  readonly calendar: string;
  readonly rules?: string;
  readonly suspensions: readonly (Suspension & { readonly minutes: WorkingMinutes })[];
  /** More time that a law gave, in the minutes above. */
  readonly extensions: readonly (ExtensionGranted & { readonly leg: LegId })[];
  readonly days: readonly DeadlineDay[];
  /** From what is owed to what a letter promised: time that nobody was given. */
  readonly announcedDays: readonly DeadlineDay[];
  readonly versions: readonly DeadlineVersion[];
}

/** Nothing is promised there. */
export class NoDeadline extends DomainError {
  readonly code = 'deadline.none';
  constructor(caseCode: string) {
    super(`Case ${caseCode} has no such deadline`, { caseCode });
  }
}
