import { type Instant, plusMinutes, wallMinutes } from '@lienthong/kernel';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import { allLegs } from '../state/legs.js';

/**
 * Timeliness as the national index reads it, beside our verdict and never instead of it: not more than one request for
 * papers, and the end, less the wall-clock time between request and answer, not after the date first synced. A case
 * that still waits is measured at its request. Of two appointments each is read by its own date. Undefined without an
 * appointed date.
 * @see QĐ 766/QĐ-TTg, 2.1 and 2.1a–c (domain.md §3.1, §7.10); time.md §6
 */
export function isOnTime766(state: CaseState, now: Instant): boolean | undefined {
  if (state.appointments.length === 0) return undefined;
  return state.supplementRequests <= 1 && state.appointments.every((segment) => isKept(state, segment, now));
}

function isKept(state: CaseState, { n, versions, met }: AppointmentState, now: Instant): boolean {
  const firstSynced = versions[0]?.announcedDueAt;
  const requests = allLegs(state)
    .filter(({ appointment }) => appointment === n)
    .flatMap((leg) => leg.requests);
  const waiting = requests.find(({ suppliedAt }) => !suppliedAt);
  const end = met?.endedAt ?? state.ended?.at ?? waiting?.requestedAt ?? now;
  const waited = requests.reduce(
    (sum, { requestedAt, suppliedAt }) => sum + (suppliedAt ? wallMinutes(requestedAt, suppliedAt) : 0),
    0,
  );
  return firstSynced === undefined || plusMinutes(end, -waited) <= firstSynced;
}
