import type { CaseRecord, LegRecord } from '@lienthong/indicator';
import { dateOf } from '@lienthong/kernel';
import { dueColumns, duesOf } from './due-columns.js';
import { present } from './present.js';

/** What a row of leg_record repeats of its case. */
export const caseColumns = ({ origin, procedure, field, commune, channel, elsewhere }: CaseRecord) => ({
  origin,
  procedure,
  field: field ?? null,
  commune: commune ?? null,
  channel,
  elsewhere,
});

/** A row of leg_record. */
export function legRow(record: CaseRecord, leg: LegRecord, ordinal: number) {
  const { takenOverAt } = leg;
  return {
    case_code: record.caseCode,
    leg: leg.leg,
    ordinal,
    ...caseColumns(record),
    step: leg.step,
    round: leg.round,
    kind: leg.kind,
    class: leg.class,
    agency: leg.agency ?? null,
    division: leg.division ?? null,
    officer: leg.officer ?? null,
    appointment: leg.appointment,
    counted: leg.counted,
    offered_at: leg.offeredAt,
    offered_on: leg.offeredOn,
    offered_seq: leg.offeredSeq,
    taken_over_at: takenOverAt ?? null,
    taken_over_on: takenOverAt ? dateOf(takenOverAt) : null,
    handed_to: leg.handedTo ?? null,
    state: leg.state,
    ended_at: leg.endedAt ?? null,
    ended_on: leg.endedOn ?? null,
    ended_seq: leg.endedSeq ?? null,
    timeliness: leg.timeliness ?? null,
    used_minutes: leg.usedMinutes,
    allotted_minutes: leg.allottedMinutes,
    over_minutes: leg.overMinutes,
    own_late_minutes: leg.ownLateMinutes,
    inherited_late_minutes: leg.inheritedLateMinutes,
    supplements: leg.supplements,
    second_supplements: leg.secondSupplements,
    extensions: leg.extensions,
    suspended: leg.suspended,
    ...dueColumns(leg.dues),
  };
}

export type LegRow = ReturnType<typeof legRow>;

/** The leg whose row this is. */
export function legOf(row: LegRow): LegRecord {
  return {
    leg: row.leg,
    step: row.step,
    round: row.round,
    kind: row.kind,
    class: row.class,
    appointment: row.appointment,
    counted: row.counted,
    offeredAt: row.offered_at,
    offeredOn: row.offered_on,
    offeredSeq: row.offered_seq,
    state: row.state,
    usedMinutes: row.used_minutes,
    allottedMinutes: row.allotted_minutes,
    overMinutes: row.over_minutes,
    ownLateMinutes: row.own_late_minutes,
    inheritedLateMinutes: row.inherited_late_minutes,
    supplements: row.supplements,
    secondSupplements: row.second_supplements,
    extensions: row.extensions,
    suspended: row.suspended,
    dues: duesOf(row),
    ...present({
      agency: row.agency,
      division: row.division,
      officer: row.officer,
      takenOverAt: row.taken_over_at,
      handedTo: row.handed_to,
      endedAt: row.ended_at,
      endedOn: row.ended_on,
      endedSeq: row.ended_seq,
      timeliness: row.timeliness,
    }),
  };
}
