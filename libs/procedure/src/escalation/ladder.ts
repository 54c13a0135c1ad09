import type { Term } from '@lienthong/calendar';
import type { AgencyCode, PlainDate } from '@lienthong/kernel';
import type { LegalReference, Step } from '../definition.js';
import { defaultLadders } from './default-ladders.js';

/** Most rungs that a ladder may have. */
export const MOST_RUNGS = 5;

/** Whose head is told: the agency that holds the leg, the unit that took the case in, or an agency by its code. */
export type RungAddressee = 'holder' | 'receiver' | { readonly agency: AgencyCode };

/**
 * One rung: when a leg has used that share of its time, or that long after its due (a minute after it, where no term
 * is said), whoever heads an agency is told, and wants to have said that he knows.
 */
export interface Rung {
  /** Of the leg's own time, above 0 and below 1. */
  readonly used?: number;
  /** After the due, in the agency's working time. */
  readonly late?: Term;
  readonly to: RungAddressee;
}

/** A ladder for every step that has none of its own, from a day on. */
export interface DefaultLadder {
  readonly from: PlainDate;
  readonly basis: LegalReference;
  readonly rungs: readonly Rung[];
}

/**
 * The rungs of a step whose leg starts on a day. Nobody is told over the heads of the citizen, of a body whose time the
 * law does not count, or where silence is consent; a component case has the ladders of its own steps.
 * @see peers.md §3.13
 */
export function ladderOf(step: Step, on: PlainDate): readonly Rung[] {
  if (!isEscalated(step)) return [];
  return step.escalation ?? defaultLadders.findLast(({ from }) => from <= on)?.rungs ?? [];
}

/** Whether a leg of the step can be late by the fault of an agency of ours. */
export function isEscalated({ kind, clock, silence }: Pick<Step, 'kind' | 'clock' | 'silence'>): boolean {
  const isWork = kind === 'process' || kind === 'opinion';
  return isWork && clock === 'counted' && silence?.effect !== 'consent';
}
