import type { CaseEventType } from '@lienthong/case';
import type { RecordedFact } from '@lienthong/contracts/events';
import { dateOf } from '@lienthong/kernel';
import { withAppointment, withMet, withoutMet } from './appointment-record.js';
import type { CaseRecord } from './case-record.js';
import { withDocuments, withPapers } from './case-tally.js';
import { withDue } from './due-history.js';
import type { FactOf } from './fact.js';
import { importEnded } from './imported-case.js';
import { lateMinutesOfAgencies } from './late-shares.js';
import {
  asked,
  completed,
  ended,
  inHandsOf,
  offered,
  rehomed,
  reopened,
  resumed,
  retimed,
  withLeg,
  withOpenEnded,
} from './leg.evolve.js';
import { answered, appointmentOf } from './paper-request.js';

type Changes = Partial<CaseRecord>;
type Evolve<Type extends CaseEventType> = (record: CaseRecord, fact: FactOf<Type>) => Changes;

const nothing = (): Changes => ({});

/** What each kind of fact does to the record of its case. A new kind of fact does not compile until somebody says so. */
const evolutions: { readonly [Type in CaseEventType]: Evolve<Type> } = {
  'case.registered': nothing,
  'case.accepted': (_, { at, seq }) => ({ acceptedAt: at, acceptedOn: dateOf(at), acceptedSeq: seq }),
  'intake.supplement-requested': ({ requests }, { data: { requestedAt } }) => ({
    requests: [...requests, { requestedAt }],
  }),
  'intake.supplement-supplied': (record, { data, at }) => ({
    requests: answered(record, undefined, at),
    tally: withPapers(record.tally, data.papers),
  }),
  'case.refused': (_, { at, seq }) => ({ refusedOn: dateOf(at), endedSeq: seq }),
  'intake.retimed': nothing,
  'intake.corrected': ({ tally }, { data: { channel, solvedBy, commune, papers, submittedAt, acceptedAt } }) => ({
    ...(submittedAt && { submittedAt }),
    ...(acceptedAt && { acceptedAt, acceptedOn: dateOf(acceptedAt) }),
    channel,
    agency: solvedBy,
    ...(commune !== undefined && { commune }),
    ...(papers && { tally: withPapers({ ...tally, papers: 0, electronicPapers: 0 }, papers) }),
  }),
  'slip.issued': nothing,
  'case.noticed': nothing,
  'appointment.set': ({ appointments }, { data }) => ({
    appointments: withAppointment(appointments, data),
    owedAt: data.dueAt,
  }),
  // nothing is owed until the next appointment begins (time.md §4, two appointments)
  'appointment.met': ({ appointments, legs }, { data }) => ({
    owedAt: undefined,
    appointments: withMet(appointments, data, legs),
  }),
  'handoff.offered': ({ legs }, fact) => ({ legs: [...legs, offered(fact)] }),
  'handoff.accepted': ({ legs }, { data }) => ({ legs: withLeg(legs, data.leg, (leg) => inHandsOf(leg, data)) }),
  'handoff.refused': ({ legs, appointments }, { data, at, seq }) => ({
    appointments: withoutMet(appointments, data.reopened),
    legs: withLeg(
      withLeg(legs, data.leg, (leg) => ended(leg, 'refused', at, seq)),
      data.reopened,
      reopened,
    ),
  }),
  'handoff.recalled': ({ legs, appointments }, { data, at, seq }) => ({
    appointments: withoutMet(appointments, data.reopened),
    legs: withLeg(
      withLeg(legs, data.leg, (leg) => ended(leg, 'recalled', at, seq)),
      data.reopened,
      reopened,
    ),
  }),
  'handoff.reassigned': ({ legs }, { data }) => ({ legs: withLeg(legs, data.leg, (leg) => inHandsOf(leg, data)) }),
  'handoff.moved': ({ legs }, { data, seq }) => ({
    legs: withLeg(legs, data.leg, (leg) => ended(leg, 'moved', data.endedAt, seq)),
  }),
  'handoff.returned': ({ legs, tally }, { data: { leg: id, endedAt, redo }, seq }) => ({
    legs: withOpenEnded(
      withLeg(legs, id, (leg) => ended(leg, 'returned', endedAt, seq)),
      redo,
      { state: 'returned', endedAt, seq },
    ),
    tally: { ...tally, returns: tally.returns + 1 },
  }),
  'handoff.rehomed': ({ legs }, fact) => ({ legs: rehomed(legs, fact) }),
  'handoff.completed': ({ legs, tally }, fact) => ({
    legs: withLeg(legs, fact.data.leg, (leg) => completed(leg, fact)),
    tally: withDocuments(tally, fact.data),
  }),
  'handoff.retimed': ({ legs }, fact) => ({ legs: withLeg(legs, fact.data.leg, (leg) => retimed(leg, fact)) }),
  'step.term-set': nothing,
  'opinion.more-data-asked': nothing,
  'handoff.due-soon-noticed': nothing,
  'handoff.overdue-noticed': nothing,
  'escalation.raised': nothing,
  'escalation.acknowledged': nothing,
  'supplement.requested': ({ legs, requests }, fact) => ({
    legs: withLeg(legs, fact.data.leg, (leg) => asked(leg, fact)),
    requests: [...requests, { appointment: appointmentOf(legs, fact.data.leg), requestedAt: fact.data.requestedAt }],
  }),
  'supplement.second-approved': nothing,
  'supplement.supplied': (record, fact) => ({
    legs: withLeg(record.legs, fact.data.leg, (leg) => (leg.suspended ? resumed(leg, fact) : leg)),
    requests: answered(record, appointmentOf(record.legs, fact.data.leg), fact.at),
    tally: withPapers(record.tally, fact.data.papers),
  }),
  'apology.drafted': nothing,
  'apology.issued': ({ tally }) => ({ tally: { ...tally, apologies: tally.apologies + 1 } }),
  'extension.granted': ({ legs, tally }, { data }) => ({
    legs: withLeg(legs, data.leg, (leg) => ({ ...leg, extensions: leg.extensions + 1 })),
    tally: { ...tally, extensions: tally.extensions + 1 },
  }),
  'version.moved': nothing,
  'payment.recorded': ({ tally }, { data: { cashless } }) => ({
    tally: {
      ...tally,
      payments: tally.payments + 1,
      cashlessPayments: tally.cashlessPayments + Number(cashless),
    },
  }),
  'child.started': nothing,
  'child.ended': nothing,
  'withdrawal.requested': (_, { at }) => ({ withdrawalAskedAt: at }),
  'withdrawal.refused': () => ({ withdrawalAskedAt: undefined }),
  'case.withdrawn': nothing,
  'case.stopped': nothing,
  'case.completed': nothing,
  'verdict.frozen': ({ legs }, { data, seq }) => ({
    endedAt: data.endedAt,
    endedOn: dateOf(data.endedAt),
    endedSeq: seq,
    outcome: data.outcome,
    timeliness: data.owed.timeliness,
    usedMinutes: data.usedMinutes,
    lateMinutes: data.owed.lateMinutes,
    ownLateMinutes: lateMinutesOfAgencies(data.owed),
    ...(data.apology && { letter: data.apology }),
    legs: withOpenEnded(legs, 'all', { state: 'dropped', endedAt: data.endedAt, seq }),
  }),
  'verdict.corrected': ({ endedAt, timeliness, lateMinutes, frozen }, { data, seq }) => ({
    endedAt: data.endedAt,
    endedOn: dateOf(data.endedAt),
    endedSeq: seq,
    timeliness: data.owed.timeliness,
    lateMinutes: data.owed.lateMinutes,
    ownLateMinutes: lateMinutesOfAgencies(data.owed),
    ...(data.apology && { letter: data.apology }),
    ...(endedAt && timeliness && !frozen && { frozen: { endedAt, timeliness, lateMinutes } }),
  }),
  'result.reminded': nothing,
  'result.returned': (_, { at }) => ({ returnedAt: at }),
  'case.rated': (_, { data }) => ({ score: data.score }),
  'case.imported': nothing,
  'activity.imported': nothing,
  'case.import-ended': importEnded,
};

/**
 * The record of a case after one more of its facts. Facts come in the order of `seq`, each once.
 * The case's clock stands still while papers are owed on a lawful request, or an uncounted leg is open (time.md §4).
 */
export function evolveCase(record: CaseRecord, fact: RecordedFact): CaseRecord {
  const evolve = evolutions[fact.type] as (record: CaseRecord, fact: RecordedFact) => Changes;
  const next = { ...record, ...evolve(record, fact), lastSeq: fact.seq };
  const standsStill = next.legs.some((leg) => leg.state === 'open' && (leg.suspended || !leg.counted));
  const dues = withDue(next.dues, fact.at, standsStill ? undefined : next.owedAt);
  return next.endedAt || dues === next.dues ? next : { ...next, dues };
}
