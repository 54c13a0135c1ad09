import type { CaseEventData, LetterStanding, Score, Timeliness } from '@lienthong/case';
import type { AgencyCode, CaseCode, Instant, PlainDate, ProcedureCode } from '@lienthong/kernel';
import type { AppointmentRecord } from './appointment-record.js';
import type { CaseTally } from './case-tally.js';
import type { LegRecord } from './leg-record.js';

/** From `since` on, `dueAt` was owed; no `dueAt`: no clock ran (suspended, outside, or between two appointments). */
export interface DueChange {
  readonly since: Instant;
  readonly dueAt?: Instant;
}

/** A verdict as it was frozen at the end. */
export interface FrozenVerdict {
  readonly endedAt: Instant;
  readonly timeliness: Timeliness;
  readonly lateMinutes: number;
}

/** A request for papers: by whom, and how long the citizen took by the clock on the wall (QĐ 766, 2.1b and c). */
export interface PaperRequest {
  /** Of the asking leg; absent where the counter asked before acceptance. */
  readonly appointment?: number;
  readonly requestedAt: Instant;
  readonly suppliedAt?: Instant;
}

/** Whose case it was before it came here: our own, or taken over from an older system with its log. */
export type CaseOrigin = 'own' | 'imported';

/** What the figures need of one case. Minutes are working minutes of the province's calendar; days are local days of the case. */
export interface CaseRecord {
  readonly caseCode: CaseCode;
  /** Seq of the last fact in it. */
  readonly lastSeq: number;
  readonly origin: CaseOrigin;
  readonly procedure: ProcedureCode;
  readonly version: number;
  readonly field?: string;
  readonly commune?: string;
  /** The agency that solves the case: the lead. */
  readonly agency: AgencyCode;
  readonly receivedBy: AgencyCode;
  /** Taken in by the counter of another commune. */
  readonly elsewhere: boolean;
  /** One of our own, or as the older system called it; '' where it said nothing. */
  readonly channel: string;
  /** Work between agencies that no citizen asked for: no dossier in the sense of the national index. */
  readonly internal: boolean;
  /** Set for the case of a component procedure: it is part of a filing that is counted already. */
  readonly parent?: CaseCode;
  readonly submittedAt: Instant;
  readonly acceptedAt?: Instant;
  readonly acceptedOn?: PlainDate;
  readonly acceptedSeq?: number;
  /** The day on which the counter refused it: it was never received. */
  readonly refusedOn?: PlainDate;
  readonly endedAt?: Instant;
  readonly endedOn?: PlainDate;
  /** Seq of the fact that judged it: frozen, or the last correction. */
  readonly endedSeq?: number;
  readonly outcome?: CaseEventData['verdict.frozen']['outcome'];
  readonly timeliness?: Timeliness;
  readonly usedMinutes: number;
  readonly lateMinutes: number;
  /** Of its late minutes those of agencies and counters, whichever. */
  readonly ownLateMinutes: number;
  /** The letter that a late end owed (domain.md L13); nothing in facts of before it was counted. */
  readonly letter?: LetterStanding;
  /** The verdict that was frozen, where a correction holds instead of it: figures stand on the correction. */
  readonly frozen?: FrozenVerdict;
  readonly appointments: readonly AppointmentRecord[];
  /** The date that is owed, also while its clock stands still. */
  readonly owedAt?: Instant;
  readonly dues: readonly DueChange[];
  readonly requests: readonly PaperRequest[];
  /** Status 7: the citizen asked to take it back, and has no answer yet. */
  readonly withdrawalAskedAt?: Instant;
  /** Status 10: the citizen has the result. */
  readonly returnedAt?: Instant;
  /** What the citizen thought of it. */
  readonly score?: Score;
  readonly tally: CaseTally;
  readonly legs: readonly LegRecord[];
}
