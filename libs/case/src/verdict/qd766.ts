import { earlier, type Instant, instant, plusMinutes, wallMinutes } from '@lienthong/kernel';
import type { CaseState } from '../state/case-state.js';
import { allLegs } from '../state/legs.js';

/** What the national index reads of one appointment, whoever tells it. */
export interface Appointment766 {
  /** NgayHenTra, in the version that is read: as first synced, or the current one. */
  readonly dueAt: Instant;
  /** When what was promised for it was done, where that is not the end of the case. */
  readonly metAt?: Instant;
  /** Requests for papers of its legs. */
  readonly requests: readonly { readonly requestedAt: Instant; readonly suppliedAt?: Instant }[];
}

/** No end is on time; any end is. */
const NEVER = instant('0001-01-01T00:00:00Z');
const WHENEVER = instant('9999-12-31T00:00:00Z');

/**
 * The last end with which a case is on time as the national index reads it, beside our verdict and never instead of it: the
 * date, and after it the wall-clock minutes that the citizen took. More than one request for papers is overdue whatever the
 * end. A case that still waits ends with its request. Of two appointments each is read by its own date.
 * @see QĐ 766/QĐ-TTg, 2.1 and 2.1a–c (domain.md §3.1, §7.10); time.md §6
 */
export function onTimeUntil766(appointments: readonly Appointment766[], requests: number): Instant {
  if (requests > 1) return NEVER;
  return appointments.map(limitOf).reduce(earlier, WHENEVER);
}

function limitOf({ dueAt, metAt, requests }: Appointment766): Instant {
  const limit = requests.reduce(
    (until, { requestedAt, suppliedAt }) =>
      suppliedAt ? plusMinutes(until, wallMinutes(requestedAt, suppliedAt)) : until,
    dueAt,
  );
  const fixed = metAt ?? requests.find(({ suppliedAt }) => !suppliedAt)?.requestedAt;
  if (fixed === undefined) return limit;
  return fixed <= limit ? WHENEVER : NEVER;
}

/** Whether a case that ended, or runs at the minute `now`, is on time by the date as first synced. Undefined without an appointed date. */
export function isOnTime766(state: CaseState, now: Instant): boolean | undefined {
  if (state.appointments.length === 0) return undefined;
  const legs = allLegs(state);
  const appointments = state.appointments.map(({ n, announcedDueAt, versions, met }) => ({
    dueAt: versions[0]?.announcedDueAt ?? announcedDueAt,
    ...(met && { metAt: met.endedAt }),
    requests: legs.filter(({ appointment }) => appointment === n).flatMap((leg) => leg.requests),
  }));
  return (state.ended?.at ?? now) <= onTimeUntil766(appointments, state.supplementRequests);
}
