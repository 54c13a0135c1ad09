import type { Term } from '@lienthong/calendar';
import type { AgencyCode, CaseCode, Instant, OfficerId, ProcedureCode, StepId } from '@lienthong/kernel';
import type { CaseEventData, Fact } from '../event.js';
import type { CaseWakeUp, Channel, PlannedStep, Score } from '../fact-values.js';
import type { LegId } from '../leg-id.js';
import type { AppointmentState } from './appointment-state.js';
import type { LegState, StepState } from './leg-state.js';

/** Where a case stands as a whole; `accepted` until it ends. */
export type CasePhase = 'registered' | 'accepted' | 'refused' | 'withdrawn' | 'stopped' | 'completed' | 'returned';

/** The life of a case begins with its acceptance (time.md §4). */
export interface CaseLife {
  /** a: acceptance; of a child case the start of its parent's leg, as it has no intake of its own. */
  readonly acceptedAt: Instant;
  /** When the counter accepted it by its own entry: the same, unless its filing was found to be earlier. */
  readonly enteredAt: Instant;
  /** s: effective start of the case's clock; [a,s) is held by the counter. */
  readonly startAt: Instant;
  /** Agencies by step, resolved once. */
  readonly agencies: Readonly<Record<StepId, AgencyCode>>;
  readonly planned: readonly PlannedStep[];
  /** Since when the case goes the way that its corrected intake says. */
  readonly reroutedAt?: Instant;
  /** Number of the receipt slip that is valid. */
  readonly receipt: number;
  /** Name of the calendar that the case was accepted under. */
  readonly calendar: string;
}

/** A correction with its place in the chain, its day, and who answers for it. */
export type VerdictCorrection = CaseEventData['verdict.corrected'] & Pick<Fact, 'seq' | 'at' | 'by'>;

export type EndOutcome = CaseEventData['verdict.frozen']['outcome'];

/** A request for papers before acceptance. */
export interface IntakeRequest {
  readonly requestedAt: Instant;
  readonly lawful: boolean;
  /** Until when the citizen may answer; and the same as the request said (C₀): no calendar makes it earlier. */
  readonly windowEndsAt: Instant;
  readonly promisedUntil: Instant;
  readonly suppliedAt?: Instant;
}

/** A further request for papers that an approver allowed by a special law, until it is made (L7). */
export interface SecondApproval {
  readonly ground: string;
  readonly by?: OfficerId;
}

/** A wake-up of the case that has not been told of. */
export type StandingWakeUp = Extract<CaseWakeUp, { readonly at: Instant }>;

/** All that later decisions need of a case: a fold of its facts, plain data. */
export interface CaseState {
  readonly code: CaseCode;
  readonly procedure: { readonly code: ProcedureCode; readonly version: number };
  readonly phase: CasePhase;
  readonly receivedBy: AgencyCode;
  readonly solvedBy: AgencyCode;
  readonly returnBy: AgencyCode;
  readonly channel: Channel;
  readonly submittedAt: Instant;
  readonly intakeDueAt: Instant;
  readonly intakeAlertAt: Instant;
  /** The same two as the calendar of their start gave them (C₀): no calendar makes them earlier. */
  readonly intakePromise: Pick<CaseState, 'intakeDueAt' | 'intakeAlertAt'>;
  /** When all papers were there: the filing, or the answer to a lawful request before acceptance (L8). */
  readonly completeAt: Instant;
  readonly intakeRequests: readonly IntakeRequest[];
  /** Of the counter, before acceptance. */
  readonly secondApproved?: SecondApproval;
  readonly routing: Readonly<Record<string, string>>;
  /** Kinds of paper that lie with the case. */
  readonly papers: readonly string[];
  readonly parent?: { readonly caseCode: CaseCode; readonly leg: LegId };
  readonly life?: CaseLife;
  /** One, or two where a financial obligation arises mid-way (L16). */
  readonly appointments: readonly AppointmentState[];
  /** Every leg ever offered, in the order of their offers. */
  readonly legs: Readonly<Record<LegId, LegState>>;
  readonly steps: Readonly<Record<StepId, StepState>>;
  /** Agencies named by the completion of a step. */
  readonly chosen: Readonly<Record<StepId, AgencyCode>>;
  /** Terms that the lead set for steps to which the law gives none. */
  readonly terms: Readonly<Record<StepId, Term>>;
  /** Agencies to which an order gave a step. */
  readonly ordered: Readonly<Record<StepId, AgencyCode>>;
  /** Requests for papers so far, lawful or not (L7). */
  readonly supplementRequests: number;
  /** The system's draft of a letter, for the date that is announced now. */
  readonly apologyDraft?: CaseEventData['apology.drafted'];
  /** The one letter (L12), and when it was issued. */
  readonly apology?: CaseEventData['apology.issued'] & { readonly at: Instant };
  /** The citizen asked to take the request back, or was refused it. */
  readonly withdrawal?: 'asked' | 'refused';
  /** Since when that waits for an answer. */
  readonly withdrawalAskedAt?: Instant;
  /** Closed by silence: `closedAt`, as of the request of the leg `askedBy`. */
  readonly ended?: {
    readonly at: Instant;
    readonly outcome: EndOutcome;
    readonly askedBy?: LegId;
    readonly closedAt?: Instant;
  };
  /** Reminders of a result that waits, and the last one's minute. */
  readonly reminded?: { readonly count: number; readonly at: Instant };
  readonly verdict?: CaseEventData['verdict.frozen'];
  /** What the citizen thought of it. */
  readonly score?: Score;
  /** In order; the last one holds. */
  readonly corrections: readonly VerdictCorrection[];
  /** What the case as a whole still wakes for, one of a kind, and what was told of it, `kind@dueAt`. */
  readonly caseWakeUps: readonly StandingWakeUp[];
  readonly caseNoticed: readonly string[];
  readonly lastSeq: number;
  /** Legal minute of the last fact; time of a case never runs backwards. */
  readonly lastAt: Instant;
  /** Seq of the last fact that changes what may be decided; warnings do not. */
  readonly version: number;
}

/** What one fact does to the state. */
export type Evolve<Type extends Fact['type']> = (state: CaseState, fact: Extract<Fact, { type: Type }>) => CaseState;
