import type { Instant, OfficerId, PersonDataId, ProcedureCode, StepId, WorkingMinutes } from '@lienthong/kernel';
import type { StepKind, StepProgress } from '@lienthong/procedure';
import type { Holder } from '../custody.js';
import type { CaseEventData } from '../event.js';
import type { CustodyInterval, WakeUp } from '../fact-values.js';
import type { LegId } from '../leg-id.js';
import type { IntakeRequest, SecondApproval } from './case-state.js';

/**
 * Where a leg stands. `recalled`: its sender took the untouched offer back; `moved`: an order gave it to another agency;
 * `closed`: the case ended while the leg was open.
 */
export type LegStatus =
  | 'offered'
  | 'held'
  | 'awaiting-supplement'
  | 'awaiting-payment'
  | 'awaiting-child'
  | 'completed'
  | 'refused'
  | 'recalled'
  | 'moved'
  | 'returned'
  | 'closed';

/** A request for papers made in a leg; only a lawful one stops the clock, from `requestedAt` to `resumedAt`. */
export interface SupplementRequest extends IntakeRequest {
  readonly resumedAt?: Instant;
}

/** Who was told of a deadline of the leg on one rung, and whether somebody has said that he knows. */
export interface Escalation extends Omit<CaseEventData['escalation.raised'], 'leg'> {
  readonly raisedAt: Instant;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: OfficerId;
}

/** A finished leg runs on when its successor refuses the handoff: it counts as never finished (time.md §5). */
export interface RunOn {
  readonly from: Instant;
  readonly to?: Instant;
  /** The definition was wrong, so the time is nobody's but the system's. */
  readonly bySystem: boolean;
}

/** Who had an open leg before its holder of now: its interval is cut where the one follows the other (time.md §5). */
export interface FormerHolder {
  readonly holder: Holder;
  readonly until: Instant;
}

/** More time that a law gave to a leg, and to its case. */
export interface ExtensionGranted {
  readonly ground: string;
  readonly minutes: WorkingMinutes;
  readonly at: Instant;
}

/** One due of a leg, and what made it. */
export interface LegDueVersion {
  readonly cause: 'offer' | 'suspension' | CaseEventData['handoff.retimed']['cause'];
  readonly at: Instant;
  readonly dueAt: Instant;
  /** Name of the agency's calendar that it was computed with. */
  readonly calendar: string;
}

/** One leg of a case: a step in one round and attempt. */
export interface LegState {
  readonly id: LegId;
  readonly step: StepId;
  readonly round: number;
  readonly attempt: number;
  readonly kind: StepKind;
  readonly appointment: number;
  readonly counted: boolean;
  readonly status: LegStatus;
  readonly holder: Holder;
  /** In the order of time. */
  readonly formerHolders: readonly FormerHolder[];
  readonly predecessors: readonly LegId[];
  readonly decisive?: LegId;
  readonly offeredAt: Instant;
  readonly readyAt: Instant;
  /** σ: effective start of the leg's clock. */
  readonly startAt: Instant;
  readonly dueAt?: Instant;
  /** B of this round, in working minutes of the agency's calendar by which the due was last computed. */
  readonly allotted?: WorkingMinutes;
  /** B as it was granted, in working minutes of the agency's calendar of the start. */
  readonly granted?: WorkingMinutes;
  readonly extensions?: readonly ExtensionGranted[];
  /** Every due that it had, in order; none where nothing is allotted. */
  readonly versions: readonly LegDueVersion[];
  /** Names of the agency's calendar as of the start, and as the due was last computed with. */
  readonly startCalendar: string;
  readonly dueCalendar: string;
  readonly procedure?: ProcedureCode;
  readonly wakeUps: readonly WakeUp[];
  /** Notices given, `kind@dueAt`. */
  readonly noticed: readonly string[];
  /** Who was told over the holder's head, in order. */
  readonly escalations: readonly Escalation[];
  readonly requests: readonly SupplementRequest[];
  /** A further request that an approver allowed, until it is made. */
  readonly secondApproved?: SecondApproval;
  readonly runOns: readonly RunOn[];
  /** The case of the component procedure, and its path once it ended. */
  readonly child?: string;
  readonly childPath?: readonly CustodyInterval[];
  /** Code of why the offer came to nothing. */
  readonly refusedBecause?: string;
  readonly endedAt?: Instant;
  readonly outcome?: string;
  /** What an opinion last said that it must know first. */
  readonly moreDataAsked?: PersonDataId;
  /** Kinds of paper that it made. */
  readonly made: readonly string[];
  /** It ended by nobody's answer. */
  readonly silence?: 'consent' | 'proceed';
  readonly offeredSeq: number;
  readonly endedSeq?: number;
  /** Seq of the last fact that changes what may be decided of this leg. */
  readonly version: number;
}

/** A step of one case: its progress for the flow, and who sent it back. */
export interface StepState extends StepProgress {
  readonly returnedBy?: LegId;
}

const OPEN: readonly LegStatus[] = ['offered', 'held', 'awaiting-supplement', 'awaiting-payment', 'awaiting-child'];

/** Whether somebody still has the leg to do. */
export const isOpen = (leg: LegState): boolean => OPEN.includes(leg.status);

/** Whether the offer came to nothing, as if it had never been made: refused, or taken back. */
export const isVoid = ({ status }: LegState): boolean => status === 'refused' || status === 'recalled';
