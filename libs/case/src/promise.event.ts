import type { AgencyCode, Instant, WorkingMinutes } from '@lienthong/kernel';
import type { AppointmentCause, CaseWakeUp, Judgement, PersonDataRef } from './fact-values.js';
import type { LegId } from './leg-id.js';

/** What can have happened to what was promised: dates, the time that a law gives, the letter, and the verdict. */
export interface PromiseEventData {
  /** Every version of the appointed date is a fact of its own. `dueAt` is what is owed (d°), `announcedDueAt` what was last said (d*). */
  'appointment.set': {
    readonly n: number;
    readonly cause: AppointmentCause;
    readonly startAt: Instant;
    readonly dueAt: Instant;
    readonly announcedDueAt: Instant;
    readonly allotted: WorkingMinutes;
    readonly provisional: boolean;
    readonly calendar: string;
    readonly caseWakeUps?: readonly CaseWakeUp[];
  };
  /** The segment of one appointment ended and was judged (L16). */
  'appointment.met': {
    readonly n: number;
    readonly endedAt: Instant;
    readonly owed: Judgement;
    readonly announced: Judgement;
  };
  /** More time on a ground of special law: so many minutes for the case and for the named leg (time.md §4). */
  'extension.granted': {
    readonly leg: LegId;
    readonly ground: string;
    readonly reason: PersonDataRef;
    readonly minutes: WorkingMinutes;
  };
  /** By the system: the case will be late, and there is still a day to say so (L11). Once for each announced date. */
  'apology.drafted': {
    /** Who must act first, and so writes the letter. */
    readonly leg: LegId;
    readonly n: number;
    readonly agency?: AgencyCode;
    readonly announcedDueAt: Instant;
    readonly expectedEndAt: Instant;
    readonly proposedDueAt: Instant;
  };
  /** Mẫu 04, at most once. Not in time is accepted, and a breach (L11, L12). */
  'apology.issued': {
    readonly leg: LegId;
    readonly n: number;
    readonly reason: PersonDataRef;
    /** The date that will not be kept. */
    readonly announcedDueAt: Instant;
    readonly newDueAt: Instant;
    readonly inTime: boolean;
  };
  /** Early / on time / late, minutes, holders and versions: frozen; a correction is a new fact. */
  'verdict.frozen': {
    readonly outcome: 'completed' | 'refused' | 'withdrawn' | 'stopped';
    readonly endedAt: Instant;
    readonly owed: Judgement;
    readonly announced: Judgement;
    readonly usedMinutes: WorkingMinutes;
    readonly supplements: number;
    /** The letter that a late end owed (L13); absent in facts of before it was counted. */
    readonly apology?: 'not-needed' | 'in-time' | 'late' | 'missing';
    readonly calendar: string;
    readonly rules: string;
  };
  /** What is right instead, by an approver; the frozen verdict and every former correction stay. */
  'verdict.corrected': {
    readonly reason: PersonDataRef;
    readonly endedAt: Instant;
    readonly owed: Judgement;
    readonly announced: Judgement;
    readonly apology?: PromiseEventData['verdict.frozen']['apology'];
    readonly calendar: string;
    readonly rules: string;
  };
}
