import { type LegId, legParts } from '@lienthong/case';
import type { Instant, StepId } from '@lienthong/kernel';
import type { LegRecord, LegState } from './case-record.js';
import { withDue } from './due-history.js';
import type { FactOf } from './fact.js';

export function offered({ data, at }: FactOf<'handoff.offered'>): LegRecord {
  return {
    leg: data.leg,
    step: legParts(data.leg).step,
    kind: data.kind,
    class: data.holder.class,
    ...(data.holder.agency && { agency: data.holder.agency }),
    ...(data.holder.officer && { officer: data.holder.officer }),
    counted: data.counted,
    offeredAt: at,
    state: 'open',
    usedMinutes: 0,
    allottedMinutes: data.allotted ?? 0,
    lateMinutes: 0,
    suspended: false,
    dues: withDue([], at, data.dueAt),
  };
}

export function completed(leg: LegRecord, { data, custody }: FactOf<'handoff.completed'>): LegRecord {
  return {
    ...leg,
    state: 'completed',
    endedAt: data.endedAt,
    ...(data.timeliness && { timeliness: data.timeliness }),
    usedMinutes: custody.used,
    allottedMinutes: custody.allotted ?? leg.allottedMinutes,
    lateMinutes: data.lateMinutes,
    suspended: false,
  };
}

/**
 * The same leg goes on at the successor of its agency, from the effective instant on. What was received and ran until then
 * stays with the predecessor, as a part of its own: figures of before the change do not move.
 */
export function rehomed(legs: readonly LegRecord[], { data }: FactOf<'handoff.rehomed'>): readonly LegRecord[] {
  const { leg: id, from, holder, effectiveAt } = data;
  const was = legs.find(({ leg }) => leg === id);
  const tookOver = was !== undefined && (was.takenOverAt ?? was.offeredAt) < effectiveAt;
  const next = withLeg(legs, id, ({ officer: _officer, ...leg }) => ({
    ...leg,
    class: holder.class,
    ...(holder.agency && { agency: holder.agency }),
    ...(tookOver && { takenOverAt: effectiveAt }),
  }));
  return tookOver ? [...next, { ...ended(was, 'handed-over', effectiveAt), leg: `${id}/${from}` as LegId }] : next;
}

/** Ended without a verdict. */
export function ended(leg: LegRecord, state: LegState, endedAt: Instant): LegRecord {
  return { ...leg, state, endedAt, suspended: false };
}

/** Counts as never finished: its interval runs on, same due (time.md §5). */
export function reopened(leg: LegRecord): LegRecord {
  const { endedAt: _ended, timeliness: _timeliness, ...rest } = leg;
  return { ...rest, state: 'open', usedMinutes: 0, lateMinutes: 0 };
}

export function suspended(leg: LegRecord, since: Instant): LegRecord {
  return { ...leg, suspended: true, dues: withDue(leg.dues, since, undefined) };
}

export function resumed(leg: LegRecord, { data, at }: FactOf<'supplement.supplied'>): LegRecord {
  const dueAt = data.dueAt ?? leg.dues.findLast((change) => change.dueAt)?.dueAt;
  return {
    ...leg,
    suspended: false,
    allottedMinutes: data.allotted ?? leg.allottedMinutes,
    dues: withDue(leg.dues, at, dueAt),
  };
}

/** Another due from now on; while its clock stands still there is none, and the answer will say which it is. */
export function retimed(leg: LegRecord, { data, at }: FactOf<'handoff.retimed'>): LegRecord {
  return {
    ...leg,
    allottedMinutes: data.allotted ?? leg.allottedMinutes,
    dues: leg.suspended || !data.dueAt ? leg.dues : withDue(leg.dues, at, data.dueAt),
  };
}

/** The legs with one of them changed; a leg that nobody offered changes nothing. */
export function withLeg(
  legs: readonly LegRecord[],
  id: LegId | undefined,
  change: (leg: LegRecord) => LegRecord,
): readonly LegRecord[] {
  return legs.map((leg) => (leg.leg === id ? change(leg) : leg));
}

/** Open legs of these steps end without a verdict. */
export function withOpenEnded(
  legs: readonly LegRecord[],
  steps: readonly StepId[] | 'all',
  state: LegState,
  endedAt: Instant,
): readonly LegRecord[] {
  return legs.map((leg) =>
    leg.state === 'open' && (steps === 'all' || steps.includes(leg.step)) ? ended(leg, state, endedAt) : leg,
  );
}
