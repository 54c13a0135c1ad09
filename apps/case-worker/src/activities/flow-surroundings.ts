import type { Clock } from '@lienthong/kernel';
import type { FlowCases } from './flow-cases.js';

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
