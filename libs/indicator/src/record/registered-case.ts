import type { CaseRecord } from './case-record.js';
import { NOTHING_YET, withPapers } from './case-tally.js';
import type { FactOf } from './fact.js';

/** The record with which a case begins. */
export function registeredCase(fact: FactOf<'case.registered'>): CaseRecord {
  const { caseCode, seq, procedure, data } = fact;
  return {
    caseCode,
    lastSeq: seq,
    origin: 'own',
    procedure: procedure.code,
    version: procedure.version,
    ...(data.field !== undefined && { field: data.field }),
    ...(data.commune !== undefined && { commune: data.commune }),
    agency: data.solvedBy,
    receivedBy: data.receivedBy,
    elsewhere: data.elsewhere ?? false,
    channel: data.channel,
    internal: data.applicant === undefined && data.parent === undefined,
    ...(data.parent && { parent: data.parent.caseCode }),
    submittedAt: data.submittedAt,
    usedMinutes: 0,
    lateMinutes: 0,
    ownLateMinutes: 0,
    appointments: [],
    dues: [],
    requests: [],
    tally: withPapers(NOTHING_YET, data.papers),
    legs: [],
  };
}
