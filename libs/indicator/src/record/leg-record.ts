import type { CaseEventData, HolderClass, LegId, Timeliness } from '@lienthong/case';
import type { AgencyCode, Instant, OfficerId, PlainDate, StepId } from '@lienthong/kernel';
import type { DueChange } from './case-record.js';

/**
 * How a leg stands: `refused` by its agency, `recalled` by its sender, `returned` for rework, `moved` by an order,
 * `handed-over` to a successor; `dropped` with its case ended without a verdict.
 */
export type LegState = 'open' | 'completed' | 'refused' | 'recalled' | 'returned' | 'moved' | 'handed-over' | 'dropped';

/** What the figures need of one leg. Minutes are working minutes of the agency's calendar. */
export interface LegRecord {
  /** Of the part of an agency that was taken over: with that agency behind it, `step.round.attempt/agency`. */
  readonly leg: LegId;
  readonly step: StepId;
  readonly round: number;
  readonly kind: CaseEventData['handoff.offered']['kind'];
  readonly class: HolderClass;
  readonly agency?: AgencyCode;
  /** Division of the agency. */
  readonly division?: string;
  readonly officer?: OfficerId;
  /** Which appointment it serves. */
  readonly appointment: number;
  /** False where the law does not count the time. */
  readonly counted: boolean;
  readonly offeredAt: Instant;
  readonly offeredOn: PlainDate;
  readonly offeredSeq: number;
  /** Since when its agency has it, where it took it over: it was received by the one before. */
  readonly takenOverAt?: Instant;
  /** Who has it since, where it was handed over. */
  readonly handedTo?: AgencyCode;
  readonly state: LegState;
  readonly endedAt?: Instant;
  readonly endedOn?: PlainDate;
  readonly endedSeq?: number;
  readonly timeliness?: Timeliness;
  readonly usedMinutes: number;
  readonly allottedMinutes: number;
  /** Over its own time, in its agency's calendar. */
  readonly overMinutes: number;
  /** Of its delay by the planned date, in the case's calendar: its own, and what everybody before it left it (time.md §8, views). */
  readonly ownLateMinutes: number;
  readonly inheritedLateMinutes: number;
  /** Requests for papers, and those of them that were not the first of the case. */
  readonly supplements: number;
  readonly secondSupplements: number;
  readonly extensions: number;
  /** A lawful request for papers is open. */
  readonly suspended: boolean;
  readonly dues: readonly DueChange[];
}
