import type {
  AgencyCode,
  CaseCode,
  Instant,
  OfficerId,
  ProcedureCode,
  StepId,
  WorkingMinutes,
} from '@lienthong/kernel';
import type { StepKind } from '@lienthong/procedure';
import type { Custody, Holder } from './custody.js';
import type {
  Actor,
  CaseWakeUp,
  CaseWakeUpKind,
  Channel,
  CustodyInterval,
  PaperRef,
  PersonDataRef,
  PlannedStep,
  Timeliness,
  WakeUp,
} from './fact-values.js';
import type { LegId } from './leg-id.js';
import type { PromiseEventData } from './promise.event.js';

/** What can have happened to a case, by type. Data is what the decision fixed; nothing here is computed again later. */
export interface CaseEventData extends PromiseEventData {
  'case.registered': {
    readonly procedure: { readonly code: ProcedureCode; readonly version: number };
    /** Where the case came in, who solves it, where the result leaves: three separate units (domain.md §7.7). */
    readonly receivedBy: AgencyCode;
    readonly solvedBy: AgencyCode;
    readonly returnBy: AgencyCode;
    readonly channel: Channel;
    readonly submittedAt: Instant;
    readonly applicant: PersonDataRef;
    readonly form?: PersonDataRef;
    readonly papers: readonly PaperRef[];
    readonly routing: Readonly<Record<string, string>>;
    /** Answer within 8 working hours, alert at 2 (L2). */
    readonly intakeDueAt: Instant;
    readonly intakeAlertAt: Instant;
    readonly caseWakeUps?: readonly CaseWakeUp[];
    readonly parent?: { readonly caseCode: CaseCode; readonly leg: LegId };
  };
  'case.accepted': {
    /** Effective start σ of the case's clock. */
    readonly startAt: Instant;
    readonly agencies: Readonly<Record<StepId, AgencyCode>>;
    readonly planned: readonly PlannedStep[];
    readonly calendar: string;
    readonly caseWakeUps?: readonly CaseWakeUp[];
  };
  'case.refused': { readonly reason: PersonDataRef; readonly ground: string };
  /** Somebody was told of a deadline of the case as a whole: once per kind and deadline. */
  'case.noticed': { readonly kind: CaseWakeUpKind; readonly dueAt: Instant; readonly agency: AgencyCode };
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
  'handoff.accepted': { readonly leg: LegId; readonly officer: OfficerId };
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
    /** Absent where nothing was allotted. Its late minutes are in the agency's own calendar. */
    readonly timeliness?: Timeliness;
    readonly lateMinutes: WorkingMinutes;
  };
  /** The due of an open leg moved by a decision beside its own work; `dueAt` leaves out the waiting that still goes on. */
  'handoff.retimed': {
    readonly leg: LegId;
    readonly cause: 'calendar' | 'statutory' | 'version-move' | 'term-set';
    readonly dueAt: Instant;
    /** B, where it changed too. */
    readonly allotted?: WorkingMinutes;
    /** End of the time in which the citizen may answer, where that moved too. */
    readonly windowEndsAt?: Instant;
    readonly provisional: boolean;
    readonly wakeUps: readonly WakeUp[];
    /** Name of the agency's calendar that the due was computed with. */
    readonly calendar?: string;
  };
  'handoff.due-soon-noticed': { readonly leg: LegId; readonly kind: WakeUp['kind']; readonly dueAt: Instant };
  'handoff.overdue-noticed': { readonly leg: LegId; readonly dueAt: Instant };
  'supplement.requested': {
    readonly leg: LegId;
    readonly items: PersonDataRef;
    readonly count: number;
    readonly requestedAt: Instant;
    /** Only a lawful request stops the clock (time.md §4). */
    readonly lawful: boolean;
    readonly unlawfulBecause?: 'late' | 'second' | 'after-due';
    readonly windowEndsAt: Instant;
    readonly wakeUps: readonly WakeUp[];
  };
  'supplement.supplied': {
    readonly leg: LegId;
    readonly papers: readonly PaperRef[];
    readonly resumedAt: Instant;
    readonly suspendedMinutes: WorkingMinutes;
    readonly dueAt?: Instant;
    readonly allotted?: WorkingMinutes;
    readonly wakeUps: readonly WakeUp[];
    /** Name of the agency's calendar that the due was moved by. */
    readonly calendar?: string;
  };
  'payment.recorded': { readonly leg: LegId; readonly proof: PersonDataRef; readonly cashless: boolean };
  'child.started': { readonly leg: LegId; readonly child: CaseCode; readonly procedure: ProcedureCode };
  /** In the parent's stream, appended by the child's closing activity; `path` replaces the leg's holding interval. */
  'child.ended': {
    readonly leg: LegId;
    readonly child: CaseCode;
    readonly outcome: string;
    readonly endedAt: Instant;
    readonly path: readonly CustodyInterval[];
  };
  'case.withdrawn': { readonly reason: PersonDataRef };
  'case.stopped': { readonly ground: string; readonly reason?: PersonDataRef };
  /** Status 9: the result lies at the returning unit. */
  'case.completed': { readonly endedAt: Instant; readonly outcome: string };
  'result.returned': { readonly returnedBy: AgencyCode; readonly channel: Channel };
}

export type CaseEventType = keyof CaseEventData;

/** Something that happened to a case. */
export type CaseEvent = {
  [Type in CaseEventType]: { readonly type: Type; readonly data: CaseEventData[Type] };
}[CaseEventType];

/** An event at its place in the chain of one case. `at` is the legal minute; `custody` is who held what the fact is about, until this fact. */
export type Fact = CaseEvent & {
  readonly caseCode: CaseCode;
  readonly seq: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly procedure: { readonly code: ProcedureCode; readonly version: number };
  readonly custody: Custody;
};
