import type { AgencyCode, CaseCode, Instant } from '@lienthong/kernel';
import type { Channel, PersonDataRef, Score } from './fact-values.js';
import type { LegId } from './leg-id.js';

/** The end of a case, and the result after it. */
export interface EndingEventData {
  /** Status 7 is a request; the case goes on until it is answered. */
  'withdrawal.requested': { readonly reason: PersonDataRef };
  /** Refused by the agency, or overtaken by the decision. */
  'withdrawal.refused': { readonly because: 'refused' | 'decided'; readonly reason?: PersonDataRef };
  'case.withdrawn': { readonly reason?: PersonDataRef };
  /** `endedAt` where the end is not the minute of the fact: for silence, the request that was not answered, made by the leg `askedBy` after acceptance. */
  'case.stopped': {
    readonly ground: string;
    readonly reason?: PersonDataRef;
    readonly endedAt?: Instant;
    readonly askedBy?: LegId;
    /** The case that was opened in its stead, under the right procedure. */
    readonly replacedBy?: CaseCode;
  };
  /** Status 9: the result lies at the returning unit. */
  'case.completed': {
    readonly endedAt: Instant;
    /** Of the work that decided the case, not of what ended last (ending/case-outcome.rule.ts). */
    readonly outcome: string;
    /** On an earlier date than was announced: the applicant is told at once (L15). Absent where nothing was promised. */
    readonly early?: boolean;
  };
  /** The applicant was reminded of a result that waits at the counter (L15). */
  'result.reminded': { readonly agency: AgencyCode; readonly waitingSince: Instant; readonly count: number };
  'result.returned': { readonly returnedBy: AgencyCode; readonly channel: Channel };
  /** What the citizen thinks of how the case was handled, once (domain.md §0 R10). */
  'case.rated': { readonly score: Score };
}
