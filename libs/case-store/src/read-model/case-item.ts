import type { CasePhase, LetterStanding } from '@lienthong/case';
import { type AgencyCode, type CaseCode, type Instant, instantOfEpoch, type ProcedureCode } from '@lienthong/kernel';
import type { CaseRecord } from '../generated/client.js';
import { isStanding, NO_COMPONENT_WAITS, type RecordWithComponents } from './waiting-component.js';

/** What a list says of the letter that a date which will not be kept owes (domain.md L11–L13). */
export interface CaseLetter {
  readonly standing?: LetterStanding;
  readonly draftedAt?: Instant;
  readonly proposedDueAt?: Instant;
  readonly issuedAt?: Instant;
}

/** A case in a list. */
export interface CaseItem {
  readonly caseCode: CaseCode;
  readonly procedure: { readonly code: ProcedureCode; readonly version: number };
  readonly status: CasePhase;
  /** TrangThai of the national portal, 1…10. */
  readonly nationalStatus: number;
  readonly channel: string;
  readonly receivedBy: AgencyCode;
  readonly solvedBy: AgencyCode;
  readonly returnBy: AgencyCode;
  /** Absent for internal work. */
  readonly applicantId?: string;
  readonly parent?: { readonly caseCode: CaseCode; readonly leg: string };
  readonly submittedAt: Instant;
  readonly intakeDueAt: Instant;
  readonly acceptedAt?: Instant;
  readonly endedAt?: Instant;
  readonly returnedAt?: Instant;
  /** When the applicant was last reminded of a result that waits. */
  readonly remindedAt?: Instant;
  /** What the citizen thought of it, 1–5. */
  readonly score?: number;
  readonly outcome?: string;
  readonly timeliness?: string;
  readonly lateMinutes?: number;
  /** Owed, and last announced; of the appointment that runs, or the last one once the case ended. */
  readonly dueAt?: Instant;
  readonly announcedDueAt?: Instant;
  /** The letter: drafted for the date that is announced, issued, or what a late end made of it. */
  readonly apology?: CaseLetter;
  /** Timeliness and minutes are those of a correction. */
  readonly corrected: boolean;
  readonly provisional: boolean;
  readonly suspended: boolean;
  /** At the minute of the question. */
  readonly overdue: boolean;
  readonly outlook?: OutlookItem;
  /** ETag. */
  readonly version: number;
  readonly lastSeq: number;
}

/** How a running case will end, as it was seen last; without news it stands until it is looked at again. */
export interface OutlookItem {
  readonly projectedEndAt: Instant;
  /** Against the date last announced; negative: it will be late. */
  readonly slackMinutes: number;
  /** The leg that must end first, its agency, and by when; no instant when its end alone does not save the date. */
  readonly actLeg?: string;
  readonly actAgency?: AgencyCode;
  readonly actBy?: Instant;
  readonly lookAgainAt?: Instant;
}

/** The minute of a column. */
export const momentIn = (value: Date): Instant => instantOfEpoch(value.getTime());

/** A member, where the column holds something. */
export const given = <Name extends string, Value, Result>(
  name: Name,
  value: Value | null,
  read: (value: Value) => Result,
) => (value === null ? {} : { [name]: read(value) }) as { readonly [Key in Name]?: Result };

const same = <Value>(value: Value): Value => value;

/** A row as a list tells it. @param minute decides what is overdue */
export function caseItem(record: RecordWithComponents, minute: Instant): CaseItem {
  const suspended = isStanding(record);
  return {
    caseCode: record.caseCode as CaseCode,
    procedure: { code: record.procedure as ProcedureCode, version: record.procedureVersion },
    status: record.status as CasePhase,
    nationalStatus: record.nationalStatus,
    channel: record.channel,
    receivedBy: record.receivedBy as AgencyCode,
    solvedBy: record.solvedBy as AgencyCode,
    returnBy: record.returnBy as AgencyCode,
    ...given('applicantId', record.applicantId, same),
    ...(record.parentCode && record.parentLeg
      ? { parent: { caseCode: record.parentCode as CaseCode, leg: record.parentLeg } }
      : {}),
    submittedAt: momentIn(record.submittedAt),
    intakeDueAt: momentIn(record.intakeDueAt),
    ...given('acceptedAt', record.acceptedAt, momentIn),
    ...given('endedAt', record.endedAt, momentIn),
    ...given('returnedAt', record.returnedAt, momentIn),
    ...given('remindedAt', record.remindedAt, momentIn),
    ...given('score', record.score, same),
    ...given('outcome', record.outcome, same),
    ...given('timeliness', record.timeliness, same),
    ...given('lateMinutes', record.lateMinutes, same),
    ...given('dueAt', record.dueAt, momentIn),
    ...given('announcedDueAt', record.announcedDueAt, momentIn),
    ...letterOf(record),
    corrected: record.corrected,
    provisional: record.provisional,
    suspended,
    overdue: isOverdue({ ...record, suspended }, minute),
    ...outlookOf(record),
    version: record.version,
    lastSeq: record.lastSeq,
  };
}

function letterOf(record: CaseRecord): { readonly apology?: CaseLetter } {
  const apology: CaseLetter = {
    ...given('standing', record.apology, (standing) => standing as LetterStanding),
    ...given('draftedAt', record.apologyDraftedAt, momentIn),
    ...given('proposedDueAt', record.apologyProposedDueAt, momentIn),
    ...given('issuedAt', record.apologyIssuedAt, momentIn),
  };
  return Object.keys(apology).length > 0 ? { apology } : {};
}

function outlookOf(record: CaseRecord): Pick<CaseItem, 'outlook'> {
  const { projectedEndAt, slackMinutes } = record;
  if (projectedEndAt === null || slackMinutes === null) return {};
  return {
    outlook: {
      projectedEndAt: momentIn(projectedEndAt),
      slackMinutes,
      ...given('actLeg', record.actLeg, same),
      ...given('actAgency', record.actAgency, (agency) => agency as AgencyCode),
      ...given('actBy', record.actBy, momentIn),
      ...given('lookAgainAt', record.lookAgainAt, momentIn),
    },
  };
}

/** The clock runs and its end lies before this minute. @see time.md §1.1 */
export function isOverdue(
  { endedAt, suspended, dueAt }: { endedAt: Date | null; suspended: boolean; dueAt: Date | null },
  minute: Instant,
): boolean {
  return endedAt === null && !suspended && dueAt !== null && momentIn(dueAt) < minute;
}

/** The same, asked of the database; the minute is the Clock's, never the database's. */
export const overdueAt = (minute: Instant) => ({
  endedAt: null,
  suspended: false,
  dueAt: { lt: new Date(minute) },
  ...NO_COMPONENT_WAITS,
});
