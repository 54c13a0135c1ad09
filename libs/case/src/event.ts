import type { AgencyCode, CaseCode, Instant, ProcedureCode, StepId, WorkingMinutes } from '@lienthong/kernel';
import type { Custody } from './custody.js';
import type {
  Actor,
  CaseWakeUp,
  CaseWakeUpKind,
  Channel,
  CustodyInterval,
  PaperRef,
  PersonDataRef,
  PlannedStep,
  WakeUp,
} from './fact-values.js';
import type { HandoffEventData } from './handoff.event.js';
import type { LegId } from './leg-id.js';
import type { PromiseEventData } from './promise.event.js';

/** What can have happened to a case, by type. Data is what the decision fixed; nothing here is computed again later. */
export interface CaseEventData extends HandoffEventData, PromiseEventData {
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
