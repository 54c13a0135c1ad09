import type { CaseEventType } from '@lienthong/case';
import type { RecordedFact } from '@lienthong/contracts/events';
import type { CaseRecord } from './case-record.js';
import { withDue } from './due-history.js';
import type { FactOf } from './fact.js';
import {
  completed,
  ended,
  offered,
  rehomed,
  reopened,
  resumed,
  retimed,
  suspended,
  withLeg,
  withOpenEnded,
} from './leg.evolve.js';

type Changes = Partial<CaseRecord>;
type Evolve<Type extends CaseEventType> = (record: CaseRecord, fact: FactOf<Type>) => Changes;

const nothing = (): Changes => ({});

/** What each kind of fact does to the record of its case. A new kind of fact does not compile until somebody says so. */
const evolutions: { readonly [Type in CaseEventType]: Evolve<Type> } = {
  'case.registered': nothing,
  'case.accepted': (_, { at }) => ({ acceptedAt: at }),
  'intake.supplement-requested': nothing,
  'intake.supplement-supplied': nothing,
  'case.refused': nothing,
  'intake.retimed': nothing,
  'intake.corrected': (_, { data: { channel, solvedBy } }) => ({ channel, agency: solvedBy }),
  'slip.issued': nothing,
  'case.noticed': nothing,
  'appointment.set': ({ allotments }, { data }) => ({
    allotments: { ...allotments, [data.n]: data.allotted },
    owedAt: data.dueAt,
  }),
  // nothing is owed until the next appointment begins (time.md §4, two appointments)
  'appointment.met': () => ({ owedAt: undefined }),
  'handoff.offered': ({ legs }, fact) => ({ legs: [...legs, offered(fact)] }),
  'handoff.accepted': ({ legs }, { data }) => ({
    legs: withLeg(legs, data.leg, (leg) => ({ ...leg, officer: data.officer })),
  }),
  'handoff.refused': ({ legs }, { data, at }) => ({
    legs: withLeg(
      withLeg(legs, data.leg, (leg) => ended(leg, 'refused', at)),
      data.reopened,
      reopened,
    ),
  }),
  'handoff.recalled': ({ legs }, { data, at }) => ({
    legs: withLeg(
      withLeg(legs, data.leg, (leg) => ended(leg, 'refused', at)),
      data.reopened,
      reopened,
    ),
  }),
  'handoff.reassigned': ({ legs }, { data }) => ({
    legs: withLeg(legs, data.leg, (leg) => ({ ...leg, officer: data.officer })),
  }),
  'handoff.moved': ({ legs }, { data }) => ({
    legs: withLeg(legs, data.leg, (leg) => ended(leg, 'returned', data.endedAt)),
  }),
  'handoff.returned': ({ legs }, { data }) => ({
    legs: withOpenEnded(
      withLeg(legs, data.leg, (leg) => ended(leg, 'returned', data.endedAt)),
      data.redo,
      'returned',
      data.endedAt,
    ),
  }),
  'handoff.rehomed': ({ legs }, fact) => ({ legs: rehomed(legs, fact) }),
  'handoff.completed': ({ legs }, fact) => ({ legs: withLeg(legs, fact.data.leg, (leg) => completed(leg, fact)) }),
  'handoff.retimed': ({ legs }, fact) => ({ legs: withLeg(legs, fact.data.leg, (leg) => retimed(leg, fact)) }),
  'step.term-set': nothing,
  'opinion.more-data-asked': nothing,
  'handoff.due-soon-noticed': nothing,
  'handoff.overdue-noticed': nothing,
  'escalation.raised': nothing,
  'escalation.acknowledged': nothing,
  'supplement.requested': ({ legs }, { data }) =>
    data.lawful ? { legs: withLeg(legs, data.leg, (leg) => suspended(leg, data.requestedAt)) } : {},
  'supplement.second-approved': nothing,
  'supplement.supplied': ({ legs }, fact) => ({
    legs: withLeg(legs, fact.data.leg, (leg) => (leg.suspended ? resumed(leg, fact) : leg)),
  }),
  'apology.drafted': nothing,
  'apology.issued': nothing,
  'extension.granted': nothing,
  'version.moved': nothing,
  'payment.recorded': nothing,
  'child.started': nothing,
  'child.ended': nothing,
  'withdrawal.requested': nothing,
  'withdrawal.refused': nothing,
  'case.withdrawn': nothing,
  'case.stopped': nothing,
  'case.completed': nothing,
  'verdict.frozen': ({ legs }, { data }) => ({
    endedAt: data.endedAt,
    outcome: data.outcome,
    timeliness: data.owed.timeliness,
    usedMinutes: data.usedMinutes,
    lateMinutes: data.owed.lateMinutes,
    ...(data.apology && { letter: data.apology }),
    legs: withOpenEnded(legs, 'all', 'dropped', data.endedAt),
  }),
  'verdict.corrected': ({ endedAt, timeliness, lateMinutes, frozen }, { data }) => ({
    endedAt: data.endedAt,
    timeliness: data.owed.timeliness,
    lateMinutes: data.owed.lateMinutes,
    ...(data.apology && { letter: data.apology }),
    ...(endedAt && timeliness && !frozen && { frozen: { endedAt, timeliness, lateMinutes } }),
  }),
  'result.reminded': nothing,
  'result.returned': nothing,
  'case.rated': nothing,
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

/** The record with which a case begins. */
export function registeredCase(fact: FactOf<'case.registered'>): CaseRecord {
  const { caseCode, seq, procedure, data } = fact;
  return {
    caseCode,
    lastSeq: seq,
    procedure: procedure.code,
    version: procedure.version,
    agency: data.solvedBy,
    receivedBy: data.receivedBy,
    channel: data.channel,
    ...(data.parent && { parent: data.parent.caseCode }),
    usedMinutes: 0,
    lateMinutes: 0,
    allotments: {},
    dues: [],
    legs: [],
  };
}
