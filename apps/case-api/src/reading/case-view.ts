import type { WorkCalendar } from '@lienthong/calendar';
import type { CaseDetail, CaseItem, InboxItem, LegItem } from '@lienthong/case-store';
import type { Applicant, CaseSummary, CaseView, InboxLeg, LegView } from '@lienthong/contracts/http';
import type { AgencyCode, Instant } from '@lienthong/kernel';
import type { Caller } from '@lienthong/platform/identity';
import { offeredCommands } from './offered-commands.js';

/** A line of a list. The id of the applicant stays inside. */
export function caseSummary({ applicantId: _applicant, lastSeq: _lastSeq, ...item }: CaseItem): CaseSummary {
  return item as CaseSummary;
}

export const legView = ({ caseCode: _case, ...leg }: LegItem): LegView => leg as LegView;

/** A case with what its reader may do now. */
export function caseView(
  found: CaseDetail,
  applicant: Applicant | undefined,
  caller: Caller,
  predecessors: readonly AgencyCode[],
): CaseView {
  const { legs, escalations, planned, children, ...item } = found;
  return {
    ...caseSummary(item),
    ...(applicant && { applicant }),
    legs: legs.map(legView),
    escalations: escalations as CaseView['escalations'],
    planned: planned.map((step) => ({ ...step })),
    children: [...children],
    commands: offeredCommands(found, caller, predecessors),
  };
}

/** A line of an inbox, with the working minutes that are left in the agency's own calendar. */
export function inboxLeg(item: InboxItem, now: Instant, calendar: WorkCalendar): InboxLeg {
  const left = item.dueAt && !item.suspended ? calendar.minutesBetween(now, item.dueAt) : undefined;
  return { ...item, ...(left !== undefined && { leftMinutes: left }) } as InboxLeg;
}
