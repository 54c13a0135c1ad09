import { allot } from '@lienthong/calendar';
import { earlier, type Instant, instant, plusMinutes, wallMinutes } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
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

/**
 * Whether a case is on time by the date as first synced; where none was ever given, by the longest term that its procedure may
 * take, from receipt. One that has come to no status that ends it (9, 8, 3, else 7) ends with the period.
 * @param state as of the end of the period
 * @param periodEnd last minute of the period; of one that still runs, now
 * @param law by which a case without a date is measured
 * @returns undefined for a case that was never received, and without a date where the procedure has no term either
 * @see QĐ 766/QĐ-TTg, 2.1a, d (domain.md §3.1)
 */
export function isOnTime766(
  state: CaseState,
  periodEnd: Instant,
  law?: Pick<DecisionContext, 'definition' | 'calendar'>,
): boolean | undefined {
  const appointments = state.appointments.length > 0 ? asFirstSynced(state) : byLongestTerm(state, law);
  if (appointments.length === 0) return undefined;
  const end = state.ended?.at ?? state.withdrawalAskedAt ?? periodEnd;
  return end <= onTimeUntil766(appointments, state.supplementRequests);
}

const asFirstSynced = (state: CaseState): readonly Appointment766[] =>
  state.appointments.map(({ n, announcedDueAt, versions, met }) => ({
    dueAt: versions[0]?.announcedDueAt ?? announcedDueAt,
    ...(met && { metAt: met.endedAt }),
    requests: allLegs(state)
      .filter(({ appointment }) => appointment === n)
      .flatMap((leg) => leg.requests),
  }));

/** 2.1d: NgayTiepNhan and the longest term, in the procedure's own unit, stand in for NgayHenTra. */
function byLongestTerm(state: CaseState, law: Parameters<typeof isOnTime766>[2]): readonly Appointment766[] {
  const total = law?.definition.total;
  if (!state.life || !total) return [];
  const { dueAt } = allot(total, state.life.acceptedAt, law.calendar);
  return [{ dueAt, requests: allLegs(state).flatMap((leg) => leg.requests) }];
}
