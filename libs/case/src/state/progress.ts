import type { StepId } from '@lienthong/kernel';
import type { Progress, StepProgress } from '@lienthong/procedure';
import type { CaseState } from './case-state.js';

const known = new WeakMap<CaseState['steps'], Progress['steps']>();

/** What `nextActions` of the procedure must know of the case. */
export function progressOf(state: CaseState): Progress {
  const steps = known.get(state.steps) ?? progressOfSteps(state.steps);
  known.set(state.steps, steps);
  return { accepted: state.life !== undefined, over: isOver(state), routing: state.routing, steps };
}

/** Asked several times in a decision, and states are never changed: made once for each. */
function progressOfSteps(states: CaseState['steps']): Progress['steps'] {
  const steps: Record<StepId, StepProgress> = {};
  for (const [step, { status, round, attempt, outcome }] of Object.entries(states))
    steps[step as StepId] = { status, round, attempt, ...(outcome === undefined ? {} : { outcome }) };
  return steps;
}

/** Whether nothing is worked on any more: ended, or never accepted. Handing back the result comes after. */
export const isOver = (state: CaseState): boolean => state.phase !== 'registered' && state.phase !== 'accepted';
