import type { CaseFlowActivities } from '@lienthong/contracts/workflows';
import type { Clock } from '@lienthong/kernel';
import { endChild } from './end-child.activity.js';
import type { FlowCases } from './flow-cases.js';
import { loadCase } from './load-case.activity.js';
import { takeTurn } from './take-turn.activity.js';

/** An action that the rules refused to a flow: the case stands still there until somebody moves it. */
export interface RefusalReport {
  readonly caseCode: string;
  readonly step: string;
  readonly code: string;
}

/** What activities are given; nothing of it is looked up inside them. */
export interface FlowSurroundings {
  readonly cases: FlowCases;
  readonly clock: Clock;
  readonly onRefusal: (report: RefusalReport) => void;
}

/** The activities that a worker hosts for the flows of cases. */
export function caseFlowActivities(surroundings: FlowSurroundings): CaseFlowActivities {
  return {
    loadCase: (input) => loadCase(input, surroundings),
    takeTurn: (turn) => takeTurn(turn, surroundings),
    endChild: (input) => endChild(input, surroundings),
  };
}
