import type { AgencyCode, CaseCode, Instant, ProcedureCode, StepId, WorkingMinutes } from '@lienthong/kernel';
import type { Custody } from './custody.js';
import type { EndingEventData } from './ending.event.js';
import type { EscalationEventData } from './escalation.event.js';
import type { Actor, CustodyInterval, PaperRef, PersonDataRef, PlannedStep, WakeUp } from './fact-values.js';
import type { HandoffEventData } from './handoff.event.js';
import type { ImportedEventData } from './imported/imported.event.js';
import type { IntakeEventData } from './intake.event.js';
import type { LegId } from './leg-id.js';
import type { PromiseEventData } from './promise.event.js';

/** What can have happened to a case, by type. Data is what the decision fixed; nothing here is computed again later. */
export interface CaseEventData
  extends IntakeEventData,
    HandoffEventData,
    EscalationEventData,
    PromiseEventData,
    EndingEventData,
    ImportedEventData {
  'supplement.requested': {
    readonly leg: LegId;
    readonly items: PersonDataRef;
    /** Kinds of paper asked for, as far as the list names them by code. */
    readonly papers?: readonly string[];
    readonly count: number;
    readonly requestedAt: Instant;
    /** Only a lawful request stops the clock (time.md §4). */
    readonly lawful: boolean;
    readonly unlawfulBecause?: 'late' | 'second' | 'after-due';
    /** Special law by which a second request is lawful; it stays counted (L7). */
    readonly ground?: string;
    readonly windowEndsAt: Instant;
    readonly wakeUps: readonly WakeUp[];
  };
  /** An approver allows a further request in a leg, or before acceptance where none is named, by a special law. */
  'supplement.second-approved': { readonly leg?: LegId; readonly ground: string; readonly note?: PersonDataRef };
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
  /** The case goes on under another version of its procedure; what is done stays done. */
  'version.moved': {
    readonly from: number;
    readonly to: number;
    readonly reason: PersonDataRef;
    /** As resolved now for steps that are new, as before for the others. */
    readonly agencies: Readonly<Record<StepId, AgencyCode>>;
    readonly planned: readonly PlannedStep[];
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
