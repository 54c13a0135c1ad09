import type { StepId } from '@lienthong/kernel';
import type { Progress, StepProgress } from '@lienthong/procedure';
import type { CaseState } from './case-state.js';

/** What `nextActions` of the procedure must know of the case. */
export function progressOf(state: CaseState): Progress {
  const steps: Record<StepId, StepProgress> = {};
  for (const [step, { status, round, attempt, outcome }] of Object.entries(state.steps))
    steps[step as StepId] = { status, round, attempt, ...(outcome === undefined ? {} : { outcome }) };
  return { accepted: state.life !== undefined, over: isOver(state), routing: state.routing, steps };
}

/** Whether nothing is worked on any more: ended, or never accepted. Handing back the result comes after. */
export const isOver = (state: CaseState): boolean => state.phase !== 'registered' && state.phase !== 'accepted';
