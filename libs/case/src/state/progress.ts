import type { StepId } from '@lienthong/kernel';
import type { Progress } from '@lienthong/procedure';
import type { CaseState } from './case-state.js';
import type { StepState } from './leg-state.js';

/** What `nextActions` of the procedure must know of the case. */
export function progressOf(state: CaseState): Progress {
  return {
    accepted: state.life !== undefined,
    over: isOver(state),
    routing: state.routing,
    steps: progressOfSteps(state),
  };
}

/** Who sent a step back is not the flow's to know; where nobody did, the steps are their own progress. */
function progressOfSteps({ steps }: CaseState): Progress['steps'] {
  if (!Object.values(steps).some(({ returnedBy }) => returnedBy !== undefined)) return steps;
  const all = Object.entries(steps) as [StepId, StepState][];
  return Object.fromEntries(all.map(([step, { returnedBy: _, ...progress }]) => [step, progress]));
}

/** Whether nothing is worked on any more: ended, or never accepted. Handing back the result comes after. */
export const isOver = (state: CaseState): boolean => state.phase !== 'registered' && state.phase !== 'accepted';
