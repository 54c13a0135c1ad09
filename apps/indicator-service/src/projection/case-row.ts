import type { CaseRecord, DueChange, LegRecord } from '@lienthong/indicator';
import { dateOf, type Instant } from '@lienthong/kernel';

/** A row of case_record. */
export function caseRow(record: CaseRecord) {
  const { acceptedAt, endedAt, allotments, dues } = record;
  return {
    case_code: record.caseCode,
    last_seq: record.lastSeq,
    procedure: record.procedure,
    version: record.version,
    agency: record.agency,
    received_by: record.receivedBy,
    channel: record.channel,
    parent: record.parent ?? null,
    accepted_at: acceptedAt ?? null,
    accepted_on: acceptedAt ? dateOf(acceptedAt) : null,
    ended_at: endedAt ?? null,
    ended_on: endedAt ? dateOf(endedAt) : null,
    outcome: record.outcome ?? null,
    timeliness: record.timeliness ?? null,
    used_minutes: record.usedMinutes,
    allotted_minutes: Object.values(allotments).reduce((sum, minutes) => sum + minutes, 0),
    late_minutes: record.lateMinutes,
    allotments,
    letter: record.letter ?? null,
    frozen: record.frozen ?? null,
    owed_at: record.owedAt ?? null,
    ...dueColumns(dues),
  };
}

/** A row of leg_record. */
export function legRow({ caseCode, procedure }: CaseRecord, leg: LegRecord, ordinal: number) {
  const { offeredAt, endedAt } = leg;
  return {
    case_code: caseCode,
    leg: leg.leg,
    ordinal,
    procedure,
    step: leg.step,
    kind: leg.kind,
    class: leg.class,
    agency: leg.agency ?? null,
    officer: leg.officer ?? null,
    counted: leg.counted,
    offered_at: offeredAt,
    offered_on: dateOf(offeredAt),
    taken_over_at: leg.takenOverAt ?? null,
    state: leg.state,
    ended_at: endedAt ?? null,
    ended_on: endedAt ? dateOf(endedAt) : null,
    timeliness: leg.timeliness ?? null,
    used_minutes: leg.usedMinutes,
    allotted_minutes: leg.allottedMinutes,
    late_minutes: leg.lateMinutes,
    suspended: leg.suspended,
    ...dueColumns(leg.dues),
  };
}

export type CaseRow = ReturnType<typeof caseRow>;
export type LegRow = ReturnType<typeof legRow>;

/** The record whose rows these are, legs in their order. */
export function recordOf(row: CaseRow, legs: readonly LegRow[]): CaseRecord {
  return {
    caseCode: row.case_code,
    lastSeq: row.last_seq,
    procedure: row.procedure,
    version: row.version,
    agency: row.agency,
    receivedBy: row.received_by,
    channel: row.channel,
    usedMinutes: row.used_minutes,
    lateMinutes: row.late_minutes,
    allotments: row.allotments,
    dues: duesOf(row),
    legs: legs.map(legOf),
    ...present({
      parent: row.parent,
      acceptedAt: row.accepted_at,
      endedAt: row.ended_at,
      outcome: row.outcome,
      timeliness: row.timeliness,
      owedAt: row.owed_at,
      letter: row.letter,
      frozen: row.frozen,
    }),
  };
}

function legOf(row: LegRow): LegRecord {
  return {
    leg: row.leg,
    step: row.step,
    kind: row.kind,
    class: row.class,
    counted: row.counted,
    offeredAt: row.offered_at,
    state: row.state,
    usedMinutes: row.used_minutes,
    allottedMinutes: row.allotted_minutes,
    lateMinutes: row.late_minutes,
    suspended: row.suspended,
    dues: duesOf(row),
    ...present({
      agency: row.agency,
      officer: row.officer,
      takenOverAt: row.taken_over_at,
      endedAt: row.ended_at,
      timeliness: row.timeliness,
    }),
  };
}

interface DueColumns {
  readonly due_since: readonly Instant[];
  readonly due_at: readonly (Instant | null)[];
}

const dueColumns = (dues: readonly DueChange[]): DueColumns => ({
  due_since: dues.map(({ since }) => since),
  due_at: dues.map(({ dueAt }) => dueAt ?? null),
});

const duesOf = ({ due_since, due_at }: DueColumns): readonly DueChange[] =>
  due_since.map((since, index) => ({ since, ...present({ dueAt: due_at[index] ?? null }) }));

/** The members that are there: null in a row, absent in a record. */
function present<Members extends object>(members: Members): { [Key in keyof Members]?: Exclude<Members[Key], null> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as {
    [Key in keyof Members]?: Exclude<Members[Key], null>;
  };
}
