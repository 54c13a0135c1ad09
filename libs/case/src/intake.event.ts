import type { AgencyCode, CaseCode, Instant, ProcedureCode, StepId } from '@lienthong/kernel';
import type { CaseWakeUp, CaseWakeUpKind, Channel, PaperRef, PersonDataRef, PlannedStep } from './fact-values.js';
import type { LegId } from './leg-id.js';

/** From filing to acceptance, and deadlines of the case as a whole. */
export interface IntakeEventData {
  'case.registered': {
    readonly procedure: { readonly code: ProcedureCode; readonly version: number };
    /** Where the case came in, who solves it, where the result leaves: three separate units (domain.md §7.7). */
    readonly receivedBy: AgencyCode;
    readonly solvedBy: AgencyCode;
    readonly returnBy: AgencyCode;
    readonly channel: Channel;
    /** Field of the procedure (lĩnh vực). */
    readonly field?: string;
    /** The commune that the routing names, by which figures are read. */
    readonly commune?: string;
    /** Taken in by the counter of another commune (phi địa giới). */
    readonly elsewhere?: boolean;
    readonly submittedAt: Instant;
    /** Absent for internal work: no citizen asked for it (domain.md §0 R2). */
    readonly applicant?: PersonDataRef;
    readonly form?: PersonDataRef;
    readonly papers: readonly PaperRef[];
    readonly routing: Readonly<Record<string, string>>;
    /** Answer within 8 working hours, alert at 2 (L2). */
    readonly intakeDueAt: Instant;
    readonly intakeAlertAt: Instant;
    readonly caseWakeUps?: readonly CaseWakeUp[];
    readonly parent?: { readonly caseCode: CaseCode; readonly leg: LegId };
    /** The case that was taken in under the wrong procedure, and that this one stands for. */
    readonly replaces?: CaseCode;
  };
  'case.accepted': {
    /** Effective start σ of the case's clock. */
    readonly startAt: Instant;
    readonly agencies: Readonly<Record<StepId, AgencyCode>>;
    readonly planned: readonly PlannedStep[];
    readonly calendar: string;
    readonly caseWakeUps?: readonly CaseWakeUp[];
  };
  /** Mẫu 02 before acceptance: one list. Only a lawful request stops the counter's clock. */
  'intake.supplement-requested': {
    readonly items: PersonDataRef;
    readonly count: number;
    readonly requestedAt: Instant;
    readonly lawful: boolean;
    /** Special law by which a second request is lawful; it stays counted (L7). */
    readonly ground?: string;
    readonly windowEndsAt: Instant;
    readonly caseWakeUps?: readonly CaseWakeUp[];
  };
  /** The answer; after a lawful request the counter's eight hours begin from zero (L8). */
  'intake.supplement-supplied': {
    readonly papers: readonly PaperRef[];
    readonly intakeDueAt: Instant;
    readonly intakeAlertAt: Instant;
    readonly caseWakeUps?: readonly CaseWakeUp[];
  };
  /** A change of the calendar moved the answer of a case that is not accepted yet; or, while papers are owed, the time to bring them. */
  'intake.retimed': {
    readonly intakeDueAt: Instant;
    readonly intakeAlertAt: Instant;
    /** Until when the citizen may answer, where that moved; the counter's clock stands meanwhile. */
    readonly windowEndsAt?: Instant;
    /** The calendar that they are counted with now. */
    readonly calendar: string;
    readonly caseWakeUps: readonly CaseWakeUp[];
  };
  /** The counter put its own intake right (routing, papers, channel, returning unit, applicant, form, time of filing): what it says now, and what follows for the agencies. */
  'intake.corrected': {
    readonly routing: Readonly<Record<string, string>>;
    readonly channel: Channel;
    readonly returnBy: AgencyCode;
    readonly solvedBy: AgencyCode;
    readonly commune?: string;
    /** What lies with the case now, where that was corrected. */
    readonly papers?: readonly PaperRef[];
    readonly applicant?: PersonDataRef;
    readonly form?: PersonDataRef;
    readonly note?: PersonDataRef;
    /** When it was really filed, where that was corrected; until when the counter answers then. */
    readonly submittedAt?: Instant;
    readonly intakeDueAt?: Instant;
    readonly intakeAlertAt?: Instant;
    readonly caseWakeUps?: readonly CaseWakeUp[];
    /** Accepted in the sitting of its filing: acceptance, and σ of the case's clock, by the corrected time. */
    readonly acceptedAt?: Instant;
    readonly startAt?: Instant;
    /** Once accepted: who answers for each step, and when, under the corrected routing. */
    readonly agencies?: Readonly<Record<StepId, AgencyCode>>;
    readonly planned?: readonly PlannedStep[];
    /** The case goes another way than it was sent, so its first handoffs wait for their turn from now on. */
    readonly reroutes: boolean;
  };
  /** A slip was issued anew, and the one before it holds no longer: of a kind and leg one alone is valid (peers.md §3.19). */
  'slip.issued': {
    readonly kind: 'receipt' | 'transfer';
    /** Of a transfer: the leg that it goes with. */
    readonly of?: LegId;
    readonly n: number;
    readonly voids: number;
  };
  'case.refused': { readonly reason: PersonDataRef; readonly ground: string };
  /** Somebody was told of a deadline of the case as a whole: once per kind and deadline. */
  'case.noticed': { readonly kind: CaseWakeUpKind; readonly dueAt: Instant; readonly agency: AgencyCode };
}
