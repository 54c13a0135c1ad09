import { legId } from '@lienthong/case';
import { stepId } from '@lienthong/kernel';
import type { CaseRecord } from './case-record.js';
import { NOTHING_YET } from './case-tally.js';
import { withDue } from './due-history.js';
import type { FactOf } from './fact.js';
import type { LegRecord } from './leg-record.js';

const STEP = stepId('imported');
/** The one leg of an imported case: all of it, held by the agency that answers for it. */
const LEG = legId({ step: STEP, round: 1, attempt: 1 });

/**
 * The record with which a case of an older system begins: received there and then, in one leg of its own, so that it
 * stands by agency as often in legs as in cases. Its labels are its keys, its days those of its own time zone; nobody
 * here counted its minutes.
 */
export function importedCase({ caseCode, seq, procedure, data }: FactOf<'case.imported'>): CaseRecord {
  const { agency, officer, channel = '', field, startedAt, startedOn, dueAt } = data;
  const dues = withDue([], startedAt, dueAt);
  const leg: LegRecord = {
    ...{ leg: LEG, step: STEP, round: 1, kind: 'process', class: 'agency', agency },
    ...(officer && { officer }),
    ...{ appointment: 1, counted: true, offeredAt: startedAt, offeredOn: startedOn, offeredSeq: seq, state: 'open' },
    ...{ usedMinutes: 0, allottedMinutes: 0, overMinutes: 0, ownLateMinutes: 0, inheritedLateMinutes: 0 },
    ...{ supplements: 0, secondSupplements: 0, extensions: 0, suspended: false, dues },
  };
  return {
    ...{ caseCode, lastSeq: seq, origin: 'imported', procedure: procedure.code, version: procedure.version },
    ...(field !== undefined && { field }),
    ...{ agency, receivedBy: agency, elsewhere: false, internal: false, channel },
    ...{ submittedAt: startedAt, acceptedAt: startedAt, acceptedOn: startedOn, acceptedSeq: seq },
    ...{ usedMinutes: 0, lateMinutes: 0, ownLateMinutes: 0, appointments: [] },
    ...(dueAt && { owedAt: dueAt }),
    ...{ dues, requests: [], tally: NOTHING_YET, legs: [leg] },
  };
}

/** What the end that its log tells does to the record; the verdict is the one that was judged at the log's own precision. */
export function importEnded({ legs }: CaseRecord, { data, seq }: FactOf<'case.import-ended'>): Partial<CaseRecord> {
  const { endedAt, endedOn, timeliness } = data;
  const end = { endedAt, endedOn, endedSeq: seq, ...(timeliness && { timeliness }) };
  return { ...end, legs: legs.map((leg) => ({ ...leg, ...end, state: 'completed' })) };
}
