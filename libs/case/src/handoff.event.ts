import type { Term } from '@lienthong/calendar';
import type { AgencyCode, Instant, OfficerId, ProcedureCode, StepId, WorkingMinutes } from '@lienthong/kernel';
import type { StepKind } from '@lienthong/procedure';
import type { Holder } from './custody.js';
import type { LegDelay, PaperRef, PersonDataRef, PlannedStep, Timeliness, WakeUp, WarningKind } from './fact-values.js';
import type { LegId } from './leg-id.js';

/** What can have happened to a leg on its way through the agencies, by type. */
export interface HandoffEventData {
  'handoff.offered': {
    readonly leg: LegId;
    readonly kind: StepKind;
    readonly appointment: number;
    readonly counted: boolean;
    readonly holder: Holder;
    readonly predecessors: readonly LegId[];
    /** The predecessor that ended last; absent for the first leg. */
    readonly decisive?: LegId;
    /** End of the decisive predecessor (or acceptance): an offer later than this is a dispatch gap of the system. */
    readonly readyAt: Instant;
    readonly startAt: Instant;
    readonly dueAt?: Instant;
    readonly allotted?: WorkingMinutes;
    readonly provisional: boolean;
    readonly procedure?: ProcedureCode;
    readonly wakeUps: readonly WakeUp[];
    /** Name of the agency's calendar; the case's where it is not said. */
    readonly calendar?: string;
  };
  'handoff.accepted': {
    readonly leg: LegId;
    readonly officer: OfficerId;
    /** Division of the agency in which the officer works. */
    readonly unit?: string;
  };
  /** Time goes back to the sender: the decisive predecessor counts as never finished (time.md §5). */
  'handoff.refused': {
    readonly leg: LegId;
    readonly reasonCode: string;
    readonly note?: PersonDataRef;
    readonly reopened?: LegId;
  };
  /**
   * The offer was taken back before anybody accepted it: the time goes to its sender, as after a refusal. Because the intake was
   * corrected, the step waits for its turn once more; a first leg that the counter took back waits for the counter.
   */
  'handoff.recalled': {
    readonly leg: LegId;
    readonly because: 'sender' | 'correction';
    readonly note?: PersonDataRef;
    readonly reopened?: LegId;
  };
  /** Another officer of the same agency has it from now on: same leg, same due (time.md §5). */
  'handoff.reassigned': {
    readonly leg: LegId;
    readonly officer: OfficerId;
    /** The division that the leg goes to, where that was said. */
    readonly unit?: string;
    /** Directed by the head of the agency's work; else handed over by who held it. */
    readonly byHead: boolean;
  };
  /** An order gives the step to another agency, in a new attempt with the full time; up to its due the former one answers for nothing. */
  'handoff.moved': {
    readonly leg: LegId;
    readonly endedAt: Instant;
    readonly agency: AgencyCode;
    /** Code of the order. */
    readonly order: string;
  };
  /** Back for rework: the named step and the steps after it are done again in the next round, with what is left of their own time. */
  'handoff.returned': {
    readonly leg: LegId;
    readonly endedAt: Instant;
    readonly toStep: StepId;
    readonly redo: readonly StepId[];
    readonly reasonCode: string;
    readonly note?: PersonDataRef;
  };
  /** The agency was merged or split: same leg, same due; from the effective instant on it is the successor's (time.md §5). */
  'handoff.rehomed': {
    readonly leg: LegId;
    readonly from: AgencyCode;
    readonly holder: Holder;
    readonly effectiveAt: Instant;
    /** Code of the change of the organisation. */
    readonly change: string;
  };
  'handoff.completed': {
    readonly leg: LegId;
    readonly kind: StepKind;
    readonly agency?: AgencyCode;
    readonly endedAt: Instant;
    readonly outcome: string;
    readonly chosen: Readonly<Record<StepId, AgencyCode>>;
    readonly documents: readonly PaperRef[];
    /** Why an opinion disagrees, or on which conditions it agrees. */
    readonly reason?: PersonDataRef;
    /** Nobody answered: the system's act at the due, by what the definition says of silence (time.md §5). */
    readonly silence?: 'consent' | 'proceed';
    /** Absent where nothing was allotted. Its late minutes are in the agency's own calendar. */
    readonly timeliness?: Timeliness;
    readonly lateMinutes: WorkingMinutes;
    /** Where it ended after its planned date. */
    readonly delay?: LegDelay;
  };
  /**
   * The due of an open leg moved by a decision beside its own work, or the end of the time in which the citizen may answer.
   * `dueAt` leaves out the waiting that still goes on; it is absent where nothing is allotted to the leg.
   */
  'handoff.retimed': {
    readonly leg: LegId;
    readonly cause: 'calendar' | 'statutory' | 'version-move' | 'term-set';
    readonly dueAt?: Instant;
    /** B, where it changed too. */
    readonly allotted?: WorkingMinutes;
    /** End of the time in which the citizen may answer, where that moved too. */
    readonly windowEndsAt?: Instant;
    readonly provisional: boolean;
    readonly wakeUps: readonly WakeUp[];
    /** Name of the agency's calendar that the due was computed with. */
    readonly calendar?: string;
  };
  /** The lead gave a step the time that no law gives it; the planned dates follow (time.md §3, set-per-case). */
  'step.term-set': { readonly step: StepId; readonly term: Term; readonly planned: readonly PlannedStep[] };
  /** An opinion needs more data before it can conclude: no clock stops, and the opinion is still owed (domain.md §1.4). */
  'opinion.more-data-asked': { readonly leg: LegId; readonly note: PersonDataRef };
  'handoff.due-soon-noticed': { readonly leg: LegId; readonly kind: WarningKind; readonly dueAt: Instant };
  'handoff.overdue-noticed': { readonly leg: LegId; readonly dueAt: Instant };
}
