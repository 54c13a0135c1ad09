import type { CaseEventData, HolderClass, LegId, LetterStanding, Timeliness } from '@lienthong/case';
import type { AgencyCode, CaseCode, Instant, OfficerId, ProcedureCode, StepId } from '@lienthong/kernel';

/** From `since` on, `dueAt` was owed; no `dueAt`: no clock ran (suspended, outside, or between two appointments). */
export interface DueChange {
  readonly since: Instant;
  readonly dueAt?: Instant;
}

/** How a leg stands: `refused` (or taken back by its sender), `returned` for rework (or moved by order) `handed-over` to a successor and `dropped` with its case end without a verdict. */
export type LegState = 'open' | 'completed' | 'refused' | 'returned' | 'handed-over' | 'dropped';

/** What the figures need of one leg. Minutes are working minutes of the agency's calendar. */
export interface LegRecord {
  /** Of the part of an agency that was taken over: with that agency behind it, `step.round.attempt/agency`. */
  readonly leg: LegId;
  readonly step: StepId;
  readonly kind: CaseEventData['handoff.offered']['kind'];
  readonly class: HolderClass;
  readonly agency?: AgencyCode;
  readonly officer?: OfficerId;
  /** False where the law does not count the time. */
  readonly counted: boolean;
  readonly offeredAt: Instant;
  /** Since when its agency has it, where it took it over: it was received by the one before. */
  readonly takenOverAt?: Instant;
  readonly state: LegState;
  readonly endedAt?: Instant;
  readonly timeliness?: Timeliness;
  readonly usedMinutes: number;
  readonly allottedMinutes: number;
  readonly lateMinutes: number;
  /** A lawful request for papers is open. */
  readonly suspended: boolean;
  readonly dues: readonly DueChange[];
}

/** A verdict as it was frozen at the end. */
export interface FrozenVerdict {
  readonly endedAt: Instant;
  readonly timeliness: Timeliness;
  readonly lateMinutes: number;
}

/** What the figures need of one case. Minutes are working minutes of the province's calendar. */
export interface CaseRecord {
  readonly caseCode: CaseCode;
  /** Seq of the last fact in it. */
  readonly lastSeq: number;
  readonly procedure: ProcedureCode;
  readonly version: number;
  /** The agency that solves the case: the lead. */
  readonly agency: AgencyCode;
  readonly receivedBy: AgencyCode;
  readonly channel: CaseEventData['case.registered']['channel'];
  /** Set for the case of a component procedure: it is part of a filing that is counted already. */
  readonly parent?: CaseCode;
  readonly acceptedAt?: Instant;
  readonly endedAt?: Instant;
  readonly outcome?: CaseEventData['verdict.frozen']['outcome'];
  readonly timeliness?: Timeliness;
  readonly usedMinutes: number;
  readonly lateMinutes: number;
  /** The letter that a late end owed (domain.md L13); nothing in facts of before it was counted. */
  readonly letter?: LetterStanding;
  /** The verdict that was frozen, where a correction holds instead of it: figures stand on the correction. */
  readonly frozen?: FrozenVerdict;
  /** Working minutes of each appointment, by its number. */
  readonly allotments: Readonly<Record<number, number>>;
  /** The date that is owed, also while its clock stands still. */
  readonly owedAt?: Instant;
  readonly dues: readonly DueChange[];
  readonly legs: readonly LegRecord[];
}
