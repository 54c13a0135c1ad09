import type { Whole } from '@lienthong/kernel';
import type { CaseRecord } from './case-record.js';
import { NOTHING_YET, withPapers } from './case-tally.js';
import type { FactOf } from './fact.js';

/** The record with which a case begins. */
export function registeredCase(fact: FactOf<'case.registered'>): Whole<CaseRecord> {
  const { caseCode, seq, procedure, data } = fact;
  return {
    caseCode,
    lastSeq: seq,
    origin: 'own',
    procedure: procedure.code,
    version: procedure.version,
    field: data.field,
    commune: data.commune,
    agency: data.solvedBy,
    receivedBy: data.receivedBy,
    elsewhere: data.elsewhere ?? false,
    channel: data.channel,
    internal: data.applicant === undefined && data.parent === undefined,
    parent: data.parent?.caseCode,
    submittedAt: data.submittedAt,
    acceptedAt: undefined,
    acceptedOn: undefined,
    acceptedSeq: undefined,
    refusedOn: undefined,
    endedAt: undefined,
    endedOn: undefined,
    endedSeq: undefined,
    outcome: undefined,
    timeliness: undefined,
    usedMinutes: 0,
    lateMinutes: 0,
    ownLateMinutes: 0,
    letter: undefined,
    frozen: undefined,
    appointments: [],
    owedAt: undefined,
    dues: [],
    requests: [],
    withdrawalAskedAt: undefined,
    returnedAt: undefined,
    score: undefined,
    tally: withPapers(NOTHING_YET, data.papers),
    legs: [],
  };
}
