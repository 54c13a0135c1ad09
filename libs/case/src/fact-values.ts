import type { AgencyCode, Instant, OfficerId, PersonDataId, StepId, WorkingMinutes } from '@lienthong/kernel';
import type { Holder, HolderClass } from './custody.js';
import type { LegId } from './leg-id.js';

/** A row of personal data (applicant, form answers, reasons, notes) by opaque id and salted hash; erasing the row erases the person, the chain still verifies. */
export interface PersonDataRef {
  readonly id: PersonDataId;
  readonly hash: string;
}

/** The officer of an agency for whom somebody else acts. */
export interface Principal {
  readonly officer: OfficerId;
  readonly agency: AgencyCode;
}

/** Who caused a fact. `flow` is the case's own workflow: its facts are not signalled back to it. */
export type Actor =
  | {
      readonly kind: 'officer';
      readonly officer: OfficerId;
      readonly agency: AgencyCode;
      /** Division of the agency (bộ phận), where the officer is of one. */
      readonly unit?: string;
      /** By delegation, in the name and with the authority of that officer. */
      readonly onBehalfOf?: Principal;
    }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'flow' }
  | { readonly kind: 'system' };

/** Working minutes of the case's calendar by which a leg ended after its planned date: its agency's own, and everybody else's before it. */
export interface LegDelay {
  readonly own: WorkingMinutes;
  readonly inherited: WorkingMinutes;
}

export type Channel = 'counter' | 'online' | 'post';
/** From very dissatisfied to very satisfied. */
export type Score = 1 | 2 | 3 | 4 | 5;
export type Timeliness = 'early' | 'on-time' | 'late';

/** A paper handed in or made: its kind in the definition, where it lies, and its hash. */
export interface PaperRef {
  readonly paper: string;
  readonly form: 'original' | 'copy' | 'electronic';
  readonly document?: PersonDataRef;
}

/** When the flow must look again, computed by the core so that the flow needs no calendar (time.md §10). */
export interface WakeUp {
  readonly kind: WarningKind | RungKind;
  readonly at: Instant;
}

/** Somebody who works on the leg, or waits for it, is told. */
export type WarningKind = 'half-used' | 'mostly-used' | 'day-before' | 'overdue' | 'window-ended';

/** Somebody over their heads is told, rung by rung (peers.md §3.13). */
export type RungKind = 'rung-1' | 'rung-2' | 'rung-3' | 'rung-4' | 'rung-5';

/** Who answers for a unit: its head, and of a service centre its director. */
export type Office = 'head' | 'centre-director';

/**
 * The same for the case as a whole: what is told when its instant comes, once. A new kind does not compile until
 * somebody says what follows when its instant comes (notice/case-notices.ts).
 */
export type CaseWakeUpKind = 'intake-alert' | 'intake-overdue' | 'intake-window-ended' | 'last-day-to-apologise';

/**
 * A wake-up of a case that a fact sets: the only one of its kind from then on, or none any more (`over`).
 * `dueAt` is the deadline that it speaks of; what is told of it is told once.
 */
export type CaseWakeUp =
  | { readonly kind: CaseWakeUpKind; readonly at: Instant; readonly dueAt: Instant }
  | { readonly kind: CaseWakeUpKind; readonly over: true };

/** An officer is away, and who stands in, if anybody does. */
export interface Absence {
  readonly delegate?: OfficerId;
}

/** An agency took over from another at an instant, by a change of the organisation. */
export interface Succession {
  readonly agency: AgencyCode;
  readonly effectiveAt: Instant;
  /** Code of the change. */
  readonly change: string;
}

/** The planned date of a step on the slip (time.md §5, pd). */
export interface PlannedStep {
  readonly step: StepId;
  readonly agency: AgencyCode;
  readonly startAt: Instant;
  readonly dueAt: Instant;
}

/** Late minutes of one holder; shares of a verdict sum to its late minutes (time.md §8). */
export interface LateShare {
  readonly class: HolderClass;
  /** `unallotted`: what the definition or the transfer grace did not fit. */
  readonly cause: 'hold' | 'transfer' | 'dispatch' | 'waiting' | 'unallotted';
  readonly agency?: AgencyCode;
  readonly officer?: OfficerId;
  readonly leg?: LegId;
  readonly minutes: WorkingMinutes;
}

/** A frozen judgement against one date (time.md §6). */
export interface Judgement {
  readonly dueAt: Instant;
  readonly timeliness: Timeliness;
  readonly lateMinutes: WorkingMinutes;
  readonly shares: readonly LateShare[];
}

/** A piece of custody (time.md §7): half-open [from, to). */
export interface CustodyInterval extends Holder {
  readonly kind: 'counter' | 'hold' | 'transfer' | 'dispatch' | 'suspended';
  readonly leg?: LegId;
  readonly from: Instant;
  readonly to: Instant;
  /** Working minutes of the province's calendar. */
  readonly used: WorkingMinutes;
  readonly allotted?: WorkingMinutes;
  readonly over: WorkingMinutes;
}

export type AppointmentCause =
  | 'accept'
  | 'suspension'
  | 'restart'
  | 'appointment-2'
  | 'calendar'
  | 'statutory'
  | 'apology'
  | 'version-move'
  | 'correction';
