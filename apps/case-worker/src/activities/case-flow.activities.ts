import type { CaseFlowActivities } from '@lienthong/contracts/workflows';
import { endChild } from './end-child.activity.js';
import type { FlowSurroundings } from './flow-surroundings.js';
import { loadCase } from './load-case.activity.js';
import { takeTurn } from './take-turn.activity.js';

/** The activities that a worker hosts for the flows of cases. */
export function caseFlowActivities(surroundings: FlowSurroundings): CaseFlowActivities {
  return {
    loadCase: (input) => loadCase(input, surroundings),
    takeTurn: (turn) => takeTurn(turn, surroundings),
    endChild: (input) => endChild(input, surroundings),
  };
}
