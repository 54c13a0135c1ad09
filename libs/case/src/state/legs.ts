import type { StepId } from '@lienthong/kernel';
import { LegUnknown } from '../handoff/handoff.errors.js';
import type { LegId } from '../leg-id.js';
import type { CaseState } from './case-state.js';
import { isOpen, isVoid, type LegState } from './leg-state.js';

/** @throws {LegUnknown} when the case never had that leg */
export function legOf(state: CaseState, id: LegId): LegState {
  const leg = state.legs[id];
  if (!leg) throw new LegUnknown(state.code, id);
  return leg;
}

/** Every leg, in the order of their offers. */
export const allLegs = (state: CaseState): LegState[] => Object.values(state.legs);

export const openLegs = (state: CaseState): LegState[] => allLegs(state).filter(isOpen);

/** The latest leg of a step whose offer came to something: round and attempt rise with every offer. */
export function latestLeg(state: CaseState, step: StepId): LegState | undefined {
  return allLegs(state).findLast((leg) => leg.step === step && !isVoid(leg));
}

/** The legs of a step by which its present agency is measured: since an order moved it, if one did; void offers left out. */
export function countedLegs(state: CaseState, step: StepId): LegState[] {
  const legs = allLegs(state).filter((leg) => leg.step === step && !isVoid(leg));
  return legs.slice(legs.findLastIndex(({ status }) => status === 'moved') + 1);
}

/** Of two ended legs, the one that decided what came after: the later end, else the later fact (time.md §5). */
export const endsLater = (a: LegState, b: LegState): boolean =>
  (a.endedAt ?? '') > (b.endedAt ?? '') || (a.endedAt === b.endedAt && (a.endedSeq ?? 0) > (b.endedSeq ?? 0));

/** The decisive one of several ended legs. */
export function lastEnded(legs: readonly LegState[]): LegState | undefined {
  return legs.reduce<LegState | undefined>((last, leg) => (!last || endsLater(leg, last) ? leg : last), undefined);
}

/** A copy of the state with one leg changed. */
export function withLeg(state: CaseState, id: LegId, change: (leg: LegState) => LegState): CaseState {
  const leg = state.legs[id];
  return leg ? { ...state, legs: { ...state.legs, [id]: change(leg) } } : state;
}
