import type { CaseEventData, CaseEventType, CaseWakeUp, Fact } from '@lienthong/case';

/**
 * What the flow of a case is told of each fact, and no more: it stays small in a history, and holds no person.
 * A new event does not compile until somebody says what of it the flow must know. What the case as a whole wakes for
 * (`caseWakeUps`) it is told of any fact that says so.
 */
const told = {
  'case.registered': ['routing', 'parent'],
  'case.accepted': [],
  'intake.supplement-requested': [],
  'intake.supplement-supplied': [],
  'case.refused': [],
  'intake.retimed': [],
  'intake.corrected': ['routing'],
  'slip.issued': [],
  'case.noticed': ['kind', 'dueAt'],
  'appointment.set': [],
  'appointment.met': [],
  'handoff.offered': ['leg', 'kind', 'holder', 'predecessors', 'dueAt', 'wakeUps'],
  'handoff.accepted': ['leg'],
  'handoff.refused': ['leg', 'reopened'],
  'handoff.recalled': ['leg', 'because', 'reopened'],
  'handoff.reassigned': ['leg'],
  'handoff.moved': ['leg'],
  'handoff.returned': ['leg', 'redo'],
  'handoff.rehomed': ['leg', 'holder'],
  'handoff.completed': ['leg', 'outcome'],
  'opinion.more-data-asked': ['leg'],
  'step.term-set': [],
  'handoff.retimed': ['leg', 'dueAt', 'wakeUps'],
  'handoff.due-soon-noticed': ['leg', 'kind', 'dueAt'],
  'handoff.overdue-noticed': ['leg', 'dueAt'],
  'escalation.raised': ['leg', 'rung'],
  'escalation.acknowledged': ['leg', 'dueAt'],
  'supplement.requested': ['leg', 'lawful', 'wakeUps'],
  'supplement.second-approved': ['leg'],
  'supplement.supplied': ['leg', 'dueAt', 'wakeUps'],
  'apology.drafted': [],
  'apology.issued': [],
  'extension.granted': [],
  'version.moved': ['to'],
  'payment.recorded': ['leg'],
  'child.started': ['leg', 'child'],
  'child.ended': ['leg'],
  'withdrawal.requested': [],
  'withdrawal.refused': [],
  'case.withdrawn': [],
  'case.stopped': [],
  'case.completed': [],
  'verdict.frozen': [],
  'verdict.corrected': [],
  'result.reminded': [],
  'result.returned': [],
  'case.rated': [],
  // no flow leads a case of an older system
  'case.imported': [],
  'activity.imported': [],
  'case.import-ended': [],
} as const satisfies { readonly [Type in CaseEventType]: readonly (keyof CaseEventData[Type])[] };

type Told = typeof told;

/** What any fact may carry. */
interface Waking {
  readonly caseWakeUps?: readonly CaseWakeUp[];
}

/** A fact of a case as its flow learns it. */
export type FlowFact = {
  readonly [Type in CaseEventType]: {
    readonly seq: number;
    readonly type: Type;
    readonly data: Pick<CaseEventData[Type], Told[Type][number] & keyof CaseEventData[Type]> & Waking;
  };
}[CaseEventType];

/** The part of a fact that the flow is told. */
export function flowFactOf({ seq, type, data }: Pick<Fact, 'seq' | 'type' | 'data'>): FlowFact {
  const members: readonly string[] = [...told[type], 'caseWakeUps'];
  const part = Object.fromEntries(Object.entries(data).filter(([name]) => members.includes(name)));
  // `told` names members of this very type's data, which the compiler cannot follow through Object.entries
  return { seq, type, data: part } as unknown as FlowFact;
}
