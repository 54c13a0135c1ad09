import type { LegId, WakeUp } from '@lienthong/case';
import { legParts } from '@lienthong/case/leg-id';
import type { FlowFact } from '@lienthong/contracts/workflows';
import type { AgencyCode, CaseCode, Instant, StepId } from '@lienthong/kernel';
import type { Progress, StepKind, StepProgress } from '@lienthong/procedure';

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
  /** For kind `procedure`, once the child case is open. */
  readonly child?: CaseCode;
}

/** What the flow knows of its case: where its steps stand, and which instants of its legs are still to come. */
export interface CaseKnowledge {
  readonly lastSeq: number;
  readonly progress: Progress;
  readonly legs: readonly KnownLeg[];
  readonly isChild: boolean;
}

export const nothingKnown: CaseKnowledge = {
  lastSeq: 0,
  progress: { accepted: false, over: false, routing: {}, steps: {} },
  legs: [],
  isChild: false,
};

/**
 * The knowledge after one more fact, which must be the next in seq.
 * It follows `progressOf` of libs/case (a property test holds the two together), without the decider and its law.
 */
export function learn(known: CaseKnowledge, fact: FlowFact): CaseKnowledge {
  return { ...known, ...lesson(known, fact), lastSeq: fact.seq };
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
    case 'case.refused':
    case 'case.withdrawn':
    case 'case.stopped':
    case 'case.completed':
      return { progress: { ...known.progress, over: true } };
    case 'handoff.offered': {
      const { leg: id, kind, holder, dueAt, wakeUps } = fact.data;
      const leg = { id, kind, isOpen: true, agency: holder.agency, dueAt, wakeUps };
      return { ...step(known, id, { status: 'offered' }), legs: [...known.legs, leg] };
    }
    case 'handoff.accepted':
      return step(known, fact.data.leg, { status: 'held' });
    case 'handoff.refused':
      return refused(known, fact.data);
    case 'handoff.returned':
      return returned(known, fact.data.redo);
    case 'handoff.completed':
      return {
        ...step(known, fact.data.leg, { status: 'completed', outcome: fact.data.outcome }),
        ...leg(known, fact.data.leg, () => ({ isOpen: false })),
      };
    case 'handoff.due-soon-noticed':
      return told(known, fact.data.leg, fact.data.kind);
    case 'handoff.overdue-noticed':
      return told(known, fact.data.leg, 'overdue');
    case 'supplement.requested': {
      const { lawful, wakeUps } = fact.data;
      // only a lawful request stops the clock; under an unlawful one the leg's own instants stand
      return {
        ...step(known, fact.data.leg, { status: 'waiting' }),
        ...leg(known, fact.data.leg, (was) => ({ wakeUps: lawful ? wakeUps : [...was.wakeUps, ...wakeUps] })),
      };
    }
    case 'supplement.supplied': {
      const { dueAt, wakeUps } = fact.data;
      return {
        ...step(known, fact.data.leg, { status: 'held' }),
        ...leg(known, fact.data.leg, (was) => ({ dueAt: dueAt ?? was.dueAt, wakeUps })),
      };
    }
    case 'child.started':
      return leg(known, fact.data.leg, () => ({ child: fact.data.child }));
    case 'payment.recorded':
    case 'child.ended':
    case 'appointment.set':
    case 'appointment.met':
    case 'verdict.frozen':
    case 'result.returned':
      return {};
  }
}

type Refusal = { readonly leg: LegId; readonly reopened?: LegId };

/** A refused step waits until its predecessor, open again, has finished anew; the first step waits for the counter. */
function refused(known: CaseKnowledge, { leg: id, reopened }: Refusal): Partial<CaseKnowledge> {
  const closed = { ...known, ...leg(known, id, () => ({ isOpen: false })) };
  if (reopened === undefined) return { ...closed, ...step(closed, id, { status: 'refused' }) };
  const waiting = { ...closed, ...step(closed, id, { status: 'pending', attempt: legParts(id).attempt + 1 }) };
  return {
    ...waiting,
    ...step(waiting, reopened, { status: 'held' }),
    ...leg(waiting, reopened, () => ({ isOpen: true })),
  };
}

/** Every step to be redone waits for its turn in the next round. */
function returned(known: CaseKnowledge, redo: readonly StepId[]): Partial<CaseKnowledge> {
  const again = (id: string) => redo.some((step) => step === id);
  const steps = Object.entries(known.progress.steps).map(([id, was]) =>
    again(id) ? [id, { status: 'pending', round: was.round + 1, attempt: 1 } satisfies StepProgress] : [id, was],
  );
  return {
    progress: { ...known.progress, steps: Object.fromEntries(steps) },
    legs: known.legs.map((was) => (again(legParts(was.id).step) ? { ...was, isOpen: false } : was)),
  };
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

function told(known: CaseKnowledge, id: LegId, kind: WakeUp['kind']): Pick<CaseKnowledge, 'legs'> {
  return leg(known, id, (was) => ({ wakeUps: was.wakeUps.filter((wakeUp) => wakeUp.kind !== kind) }));
}
