import type { LegId, LegStatus } from '@lienthong/case';
import type { AgencyCode, CaseCode, Instant, OfficerId, StepId } from '@lienthong/kernel';
import type { CaseLeg } from '../generated/client.js';
import { given, isOverdue, momentIn } from './case-item.js';

/** A leg as its agency sees it. */
export interface LegItem {
  readonly caseCode: CaseCode;
  readonly leg: LegId;
  readonly step: StepId;
  readonly kind: string;
  readonly status: LegStatus;
  readonly holderClass: string;
  readonly agency?: AgencyCode;
  readonly officer?: OfficerId;
  readonly sentBy?: AgencyCode;
  readonly child?: CaseCode;
  readonly startAt: Instant;
  readonly dueAt?: Instant;
  readonly endedAt?: Instant;
  readonly allottedMinutes?: number;
  readonly provisional: boolean;
  readonly suspended: boolean;
  readonly overdue: boolean;
  readonly outcome?: string;
  readonly timeliness?: string;
  readonly lateMinutes?: number;
  /** ETag of commands on the leg. */
  readonly version: number;
}

const as =
  <Result>() =>
  (value: string): Result =>
    value as unknown as Result;
const number = (value: number): number => value;

/** A row as its agency sees it. @param minute decides what is overdue */
export function legItem(leg: CaseLeg, minute: Instant): LegItem {
  return {
    caseCode: leg.caseCode as CaseCode,
    leg: leg.leg as LegId,
    step: leg.step as StepId,
    kind: leg.kind,
    status: leg.status as LegStatus,
    holderClass: leg.holderClass,
    ...given('agency', leg.agency, as<AgencyCode>()),
    ...given('officer', leg.officer, as<OfficerId>()),
    ...given('sentBy', leg.sentBy, as<AgencyCode>()),
    ...given('child', leg.childCode, as<CaseCode>()),
    startAt: momentIn(leg.startAt),
    ...given('dueAt', leg.dueAt, momentIn),
    ...given('endedAt', leg.endedAt, momentIn),
    ...given('allottedMinutes', leg.allotted, number),
    provisional: leg.provisional,
    suspended: leg.suspended,
    overdue: isOverdue(leg, minute),
    ...given('outcome', leg.outcome, as<string>()),
    ...given('timeliness', leg.timeliness, as<string>()),
    ...given('lateMinutes', leg.lateMinutes, number),
    version: leg.version,
  };
}
