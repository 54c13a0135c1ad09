import { type Instant, plusMinutes, wallMinutes } from '@lienthong/kernel';
import type { CaseState } from '../state/case-state.js';
import { allLegs } from '../state/legs.js';

/**
 * Timeliness as the national index reads it, beside our verdict and never instead of it: not more than one request for
 * papers, and the end, less the wall-clock time between request and answer, not after the date first synced. A case
 * that still waits is measured at its request. Undefined without an appointed date.
 * @see QĐ 766/QĐ-TTg, 2.1 and 2.1a–c (domain.md §3.1); time.md §6
 */
export function isOnTime766(state: CaseState, now: Instant): boolean | undefined {
  const firstSynced = state.appointments[0]?.versions[0]?.announcedDueAt;
  if (!firstSynced) return undefined;
  const requests = allLegs(state).flatMap((leg) => leg.requests);
  const waiting = requests.find(({ suppliedAt }) => !suppliedAt);
  const end = state.ended?.at ?? waiting?.requestedAt ?? now;
  const waited = requests.reduce(
    (sum, { requestedAt, suppliedAt }) => sum + (suppliedAt ? wallMinutes(requestedAt, suppliedAt) : 0),
    0,
  );
  return state.supplementRequests <= 1 && plusMinutes(end, -waited) <= firstSynced;
}
