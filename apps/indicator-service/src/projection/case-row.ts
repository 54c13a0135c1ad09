import { type CaseRecord, keptUntil } from '@lienthong/indicator';
import { dueColumns, duesOf } from './due-columns.js';
import { type LegRow, legOf } from './leg-row.js';
import { present } from './present.js';

/** A row of case_record. */
export function caseRow(record: CaseRecord) {
  const { acceptedAt, endedAt, appointments, requests, legs, tally, dues } = record;
  const { keptUntil: kept } = keptUntil(record);
  return {
    case_code: record.caseCode,
    last_seq: record.lastSeq,
    origin: record.origin,
    procedure: record.procedure,
    version: record.version,
    field: record.field ?? null,
    commune: record.commune ?? null,
    agency: record.agency,
    received_by: record.receivedBy,
    elsewhere: record.elsewhere,
    channel: record.channel,
    parent: record.parent ?? null,
    submitted_at: record.submittedAt,
    accepted_at: acceptedAt ?? null,
    accepted_on: record.acceptedOn ?? null,
    accepted_seq: record.acceptedSeq ?? null,
    refused_on: record.refusedOn ?? null,
    ended_at: endedAt ?? null,
    ended_on: record.endedOn ?? null,
    ended_seq: record.endedSeq ?? null,
    outcome: record.outcome ?? null,
    timeliness: record.timeliness ?? null,
    used_minutes: record.usedMinutes,
    allotted_minutes: appointments.reduce((sum, { allottedMinutes }) => sum + allottedMinutes, 0),
    late_minutes: record.lateMinutes,
    own_late_minutes: record.ownLateMinutes,
    letter: record.letter ?? null,
    frozen: record.frozen ?? null,
    appointments,
    owed_at: record.owedAt ?? null,
    ...dueColumns(dues),
    requests,
    supplements: requests.length,
    returned_at: record.returnedAt ?? null,
    extensions: tally.extensions,
    apologies: tally.apologies,
    returns: tally.returns,
    rework: legs.filter(({ round }) => round > 1).length,
    papers: tally.papers,
    electronic_papers: tally.electronicPapers,
    payments: tally.payments,
    cashless_payments: tally.cashlessPayments,
    withdrawal_asked_at: record.withdrawalAskedAt ?? null,
    internal: record.internal,
    score: record.score ?? null,
    kept_until_first: kept?.first ?? null,
    kept_until_current: kept?.current ?? null,
  };
}

export type CaseRow = ReturnType<typeof caseRow>;

/** The record whose rows these are, legs in their order. */
export function recordOf(row: CaseRow, legs: readonly LegRow[]): CaseRecord {
  return {
    caseCode: row.case_code,
    lastSeq: row.last_seq,
    origin: row.origin,
    procedure: row.procedure,
    version: row.version,
    agency: row.agency,
    receivedBy: row.received_by,
    elsewhere: row.elsewhere,
    channel: row.channel,
    internal: row.internal,
    submittedAt: row.submitted_at,
    usedMinutes: row.used_minutes,
    lateMinutes: row.late_minutes,
    ownLateMinutes: row.own_late_minutes,
    appointments: row.appointments,
    dues: duesOf(row),
    requests: row.requests,
    tally: {
      extensions: row.extensions,
      apologies: row.apologies,
      returns: row.returns,
      papers: row.papers,
      electronicPapers: row.electronic_papers,
      payments: row.payments,
      cashlessPayments: row.cashless_payments,
    },
    legs: legs.map(legOf),
    ...present({
      field: row.field,
      commune: row.commune,
      parent: row.parent,
      acceptedAt: row.accepted_at,
      acceptedOn: row.accepted_on,
      acceptedSeq: row.accepted_seq,
      refusedOn: row.refused_on,
      endedAt: row.ended_at,
      endedOn: row.ended_on,
      endedSeq: row.ended_seq,
      outcome: row.outcome,
      timeliness: row.timeliness,
      owedAt: row.owed_at,
      returnedAt: row.returned_at,
      withdrawalAskedAt: row.withdrawal_asked_at,
      score: row.score,
      letter: row.letter,
      frozen: row.frozen,
    }),
  };
}
