import type { LegId, StandingWakeUp, WakeUp } from '@lienthong/case';
import { wakeUpsAfter } from '@lienthong/case/case-wake-ups';
import { legParts } from '@lienthong/case/leg-id';
import type { FlowFact } from '@lienthong/contracts/workflows';
import type { AgencyCode, CaseCode, Instant, StepId } from '@lienthong/kernel';
import type { Progress, StepKind, StepProgress } from '@lienthong/procedure';

type DataOf<Type extends FlowFact['type']> = Extract<FlowFact, { readonly type: Type }>['data'];

/** A leg as the flow must know it. */
export interface KnownLeg {
  readonly id: LegId;
  readonly kind: StepKind;
  /** Somebody still has to end it. */
  readonly isOpen: boolean;
  readonly agency?: AgencyCode;
  readonly dueAt?: Instant;
  /** Instants at which somebody must be told something; those already told are gone. */
  readonly wakeUps: readonly WakeUp[];
  /** No step stood before it. */
  readonly isFirst: boolean;
  /** The citizen was lawfully asked for papers, so the leg's clock stands still. */
  readonly isSuspended: boolean;
  /** For kind `procedure`, once the child case is open. */
  readonly child?: CaseCode;
}

/** What the flow knows of its case: where its steps stand, and which instants of its legs are still to come. */
export interface CaseKnowledge {
  readonly lastSeq: number;
  readonly progress: Progress;
  readonly legs: readonly KnownLeg[];
  /** The same of the case as a whole, one of a kind. */
  readonly caseWakeUps: readonly StandingWakeUp[];
  readonly isChild: boolean;
}

export const nothingKnown: CaseKnowledge = {
  lastSeq: 0,
  progress: { accepted: false, over: false, routing: {}, steps: {} },
  legs: [],
  caseWakeUps: [],
  isChild: false,
};

/**
 * The knowledge after one more fact, which must be the next in seq.
 * It follows `progressOf` of libs/case (a property test holds the two together), without the decider and its law.
 */
export function learn(known: CaseKnowledge, fact: FlowFact): CaseKnowledge {
  const woken = { ...known, caseWakeUps: wakeUpsAfter(known.caseWakeUps, fact.data.caseWakeUps) };
  return { ...woken, ...lesson(woken, fact), lastSeq: fact.seq };
}

function lesson(known: CaseKnowledge, fact: FlowFact): Partial<CaseKnowledge> {
  switch (fact.type) {
    case 'case.registered':
      return {
        progress: { ...known.progress, routing: fact.data.routing },
        isChild: fact.data.parent !== undefined,
      };
    case 'case.accepted':
      return { progress: { ...known.progress, accepted: true } };
    case 'case.noticed':
      return { caseWakeUps: wakeUpsAfter(known.caseWakeUps, [{ kind: fact.data.kind, over: true }]) };
    case 'intake.corrected':
      return { progress: { ...known.progress, routing: fact.data.routing } };
    case 'case.refused':
    case 'case.withdrawn':
    case 'case.stopped':
    case 'case.completed':
      return { progress: { ...known.progress, over: true } };
    case 'handoff.offered': {
      const { leg: id, kind, holder, predecessors, dueAt, wakeUps } = fact.data;
      const at = { id, kind, agency: holder.agency, dueAt, wakeUps };
      const leg = { ...at, isOpen: true, isFirst: predecessors.length === 0, isSuspended: false };
      // the citizen pays without being asked to accept
      return { ...step(known, id, { status: kind === 'payment' ? 'waiting' : 'offered' }), legs: [...known.legs, leg] };
    }
    case 'handoff.accepted':
      return step(known, fact.data.leg, { status: 'held' });
    case 'handoff.refused':
      return refused(known, fact.data);
    case 'handoff.recalled':
      return refused(known, fact.data, fact.data.because === 'correction');
    case 'handoff.moved':
      return leg(known, fact.data.leg, () => ({ isOpen: false }));
    case 'handoff.returned':
      return returned(known, fact.data);
    case 'handoff.rehomed':
      return leg(known, fact.data.leg, () => ({ agency: fact.data.holder.agency }));
    case 'handoff.completed':
      return {
        ...step(known, fact.data.leg, { status: 'completed', outcome: fact.data.outcome }),
        ...leg(known, fact.data.leg, () => ({ isOpen: false })),
      };
    case 'handoff.retimed': {
      const { leg: id, dueAt, wakeUps } = fact.data;
      return leg(known, id, () => ({ ...(dueAt ? { dueAt } : {}), wakeUps }));
    }
    case 'handoff.due-soon-noticed':
      return told(known, fact.data.leg, fact.data.kind);
    case 'handoff.overdue-noticed':
      return told(known, fact.data.leg, 'overdue');
    case 'escalation.raised':
      return told(known, fact.data.leg, `rung-${fact.data.rung}`);
    case 'escalation.acknowledged':
      return climbedNoFurther(known, fact.data);
    case 'supplement.requested':
      return fact.data.lawful ? suspended(known, fact.data) : {};
    case 'supplement.supplied':
      return resumed(known, fact.data);
    case 'child.started':
      return {
        ...step(known, fact.data.leg, { status: 'waiting' }),
        ...leg(known, fact.data.leg, () => ({ child: fact.data.child })),
      };
    case 'apology.drafted':
    case 'apology.issued':
    case 'version.moved':
    case 'extension.granted':
    case 'handoff.reassigned':
    case 'opinion.more-data-asked':
    case 'intake.supplement-requested':
    case 'intake.supplement-supplied':
    case 'intake.retimed':
    case 'supplement.second-approved':
    case 'withdrawal.requested':
    case 'withdrawal.refused':
    case 'step.term-set':
    case 'slip.issued':
    case 'payment.recorded':
    case 'child.ended':
    case 'appointment.set':
    case 'appointment.met':
    case 'verdict.frozen':
    case 'verdict.corrected':
    case 'result.reminded':
    case 'result.returned':
    case 'case.rated':
    // of an older system: no flow leads such a case
    case 'case.imported':
    case 'activity.imported':
    case 'case.import-ended':
      return {};
  }
}

/** Only a lawful request stops the clock; until the answer nothing but the end of its window is waited for. */
function suspended(known: CaseKnowledge, { leg: id, wakeUps }: DataOf<'supplement.requested'>): Partial<CaseKnowledge> {
  return { ...step(known, id, { status: 'waiting' }), ...leg(known, id, () => ({ isSuspended: true, wakeUps })) };
}

function resumed(
  known: CaseKnowledge,
  { leg: id, dueAt, wakeUps }: DataOf<'supplement.supplied'>,
): Partial<CaseKnowledge> {
  const was = known.legs.find((one) => one.id === id);
  if (!was?.isSuspended) return {};
  return {
    ...step(known, id, { status: 'held' }),
    ...leg(known, id, () => ({ isSuspended: false, dueAt: dueAt ?? was.dueAt, wakeUps })),
  };
}

/**
 * A refused or recalled step waits until its predecessor, open again, has finished anew; the first step waits for the counter,
 * unless the intake was corrected: then its turn has come again.
 */
function refused(
  known: CaseKnowledge,
  { leg: id, reopened }: DataOf<'handoff.refused' | 'handoff.recalled'>,
  isCorrected = false,
): Partial<CaseKnowledge> {
  const was = known.legs.find((one) => one.id === id);
  const closed = { ...known, ...leg(known, id, () => ({ isOpen: false })) };
  const again = {
    status: was?.isFirst && !isCorrected ? ('refused' as const) : ('pending' as const),
    attempt: legParts(id).attempt + 1,
  };
  const asked = { ...closed, ...step(closed, id, again) };
  const before = known.legs.find((one) => one.id === reopened);
  if (!before) return asked;
  return {
    ...asked,
    ...step(asked, before.id, { status: before.kind === 'payment' ? 'waiting' : 'held' }),
    ...leg(asked, before.id, () => ({ isOpen: true })),
  };
}

/** Every step to be redone waits for its turn in the next round, also one whose turn had not come before. */
function returned(known: CaseKnowledge, { leg: id, redo }: DataOf<'handoff.returned'>): Partial<CaseKnowledge> {
  const again = redo.map((step): [StepId, StepProgress] => {
    const round = known.progress.steps[step]?.round ?? 0;
    return [step, { status: 'pending', round: round + 1, attempt: 1 }];
  });
  const steps = { ...known.progress.steps, ...Object.fromEntries(again) };
  return { progress: { ...known.progress, steps }, ...leg(known, id, () => ({ isOpen: false })) };
}

type Standing = Partial<StepProgress> & Pick<StepProgress, 'status'>;

function step(known: CaseKnowledge, id: LegId, now: Standing): Pick<CaseKnowledge, 'progress'> {
  const { step, round, attempt } = legParts(id);
  return {
    progress: { ...known.progress, steps: { ...known.progress.steps, [step]: { round, attempt, ...now } } },
  };
}

function leg(
  known: CaseKnowledge,
  id: LegId,
  change: (was: KnownLeg) => Partial<KnownLeg>,
): Pick<CaseKnowledge, 'legs'> {
  return { legs: known.legs.map((was) => (was.id === id ? { ...was, ...change(was) } : was)) };
}

/** Whoever was told knows of this deadline; another one has rungs of its own. */
function climbedNoFurther(
  known: CaseKnowledge,
  { leg: id, dueAt }: DataOf<'escalation.acknowledged'>,
): Partial<CaseKnowledge> {
  return leg(known, id, (was) =>
    was.dueAt === dueAt ? { wakeUps: was.wakeUps.filter(({ kind }) => !kind.startsWith('rung-')) } : {},
  );
}

function told(known: CaseKnowledge, id: LegId, kind: WakeUp['kind'] | `rung-${number}`): Pick<CaseKnowledge, 'legs'> {
  return leg(known, id, (was) => ({ wakeUps: was.wakeUps.filter((wakeUp) => wakeUp.kind !== kind) }));
}
