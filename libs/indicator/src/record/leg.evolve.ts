import { type LegId, legParts } from '@lienthong/case';
import { dateOf, type Instant, type StepId, type Whole } from '@lienthong/kernel';
import { withDue } from './due-history.js';
import type { FactOf } from './fact.js';
import type { LegRecord, LegState } from './leg-record.js';

export function offered({ data, at, seq }: FactOf<'handoff.offered'>): Whole<LegRecord> {
  const { step, round } = legParts(data.leg);
  return {
    leg: data.leg,
    step,
    round,
    kind: data.kind,
    class: data.holder.class,
    agency: data.holder.agency,
    division: undefined,
    officer: data.holder.officer,
    appointment: data.appointment,
    counted: data.counted,
    offeredAt: at,
    offeredOn: dateOf(at),
    offeredSeq: seq,
    takenOverAt: undefined,
    handedTo: undefined,
    state: 'open',
    endedAt: undefined,
    endedOn: undefined,
    endedSeq: undefined,
    timeliness: undefined,
    usedMinutes: 0,
    allottedMinutes: data.allotted ?? 0,
    overMinutes: 0,
    ownLateMinutes: 0,
    inheritedLateMinutes: 0,
    supplements: 0,
    secondSupplements: 0,
    extensions: 0,
    suspended: false,
    dues: withDue([], at, data.dueAt),
  };
}

/** An officer has it from now on; who works in no division that was named leaves none behind. */
export function inHandsOf(leg: LegRecord, { officer, unit }: FactOf<'handoff.accepted'>['data']): LegRecord {
  return { ...leg, officer, division: unit };
}

export function completed(leg: LegRecord, { data, custody, seq }: FactOf<'handoff.completed'>): LegRecord {
  return {
    ...leg,
    state: 'completed',
    endedAt: data.endedAt,
    endedOn: dateOf(data.endedAt),
    endedSeq: seq,
    ...(data.timeliness && { timeliness: data.timeliness }),
    usedMinutes: custody.used,
    allottedMinutes: custody.allotted ?? leg.allottedMinutes,
    overMinutes: data.lateMinutes,
    ownLateMinutes: data.delay?.own ?? 0,
    inheritedLateMinutes: data.delay?.inherited ?? 0,
    suspended: false,
  };
}

/**
 * The same leg goes on at the successor of its agency, from the effective instant on. What was received and ran until then
 * stays with the predecessor, as a part of its own: figures of before the change do not move.
 */
export function rehomed(legs: readonly LegRecord[], { data, seq }: FactOf<'handoff.rehomed'>): readonly LegRecord[] {
  const { leg: id, from, holder, effectiveAt } = data;
  const was = legs.find(({ leg }) => leg === id);
  const tookOver = was !== undefined && (was.takenOverAt ?? was.offeredAt) < effectiveAt;
  const next = withLeg(legs, id, (leg) => ({
    ...leg,
    class: holder.class,
    officer: undefined,
    division: undefined,
    ...(holder.agency && { agency: holder.agency }),
    ...(tookOver && { takenOverAt: effectiveAt }),
  }));
  if (!tookOver) return next;
  const part = { ...ended(was, 'handed-over', effectiveAt, seq), leg: `${id}/${from}` as LegId };
  return [...next, holder.agency ? { ...part, handedTo: holder.agency } : part];
}

/** Ended without a verdict. */
export function ended(leg: LegRecord, state: LegState, endedAt: Instant, seq: number): LegRecord {
  return { ...leg, state, endedAt, endedOn: dateOf(endedAt), endedSeq: seq, suspended: false };
}

/** Counts as never finished: its interval runs on, same due (time.md §5). */
export function reopened(leg: LegRecord): LegRecord {
  return {
    ...leg,
    state: 'open',
    endedAt: undefined,
    endedOn: undefined,
    endedSeq: undefined,
    timeliness: undefined,
    usedMinutes: 0,
    overMinutes: 0,
    ownLateMinutes: 0,
    inheritedLateMinutes: 0,
  };
}

/** Papers were asked for; only a lawful request stops the clock. */
export function asked(leg: LegRecord, { data }: FactOf<'supplement.requested'>): LegRecord {
  const counted = {
    ...leg,
    supplements: leg.supplements + 1,
    secondSupplements: leg.secondSupplements + Number(data.count > 1),
  };
  if (!data.lawful) return counted;
  return { ...counted, suspended: true, dues: withDue(leg.dues, data.requestedAt, undefined) };
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
  end: { readonly state: LegState; readonly endedAt: Instant; readonly seq: number },
): readonly LegRecord[] {
  return legs.map((leg) =>
    leg.state === 'open' && (steps === 'all' || steps.includes(leg.step))
      ? ended(leg, end.state, end.endedAt, end.seq)
      : leg,
  );
}
