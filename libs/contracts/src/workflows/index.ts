export type {
  CaseFlowActivities,
  CaseFlowInput,
  CaseFlowOutcome,
  CaseTurn,
  DueNotice,
  LoadedCase,
  TurnTaken,
} from './case-flow.js';
export { type FlowFact, flowFactOf } from './flow-fact.js';
export { FLOW_POSITION, type FlowPosition } from './flow-position.js';
export { flowSignal } from './flow-signal.js';
export { CASE_TASK_QUEUE, CASE_WORKFLOW, FACTS_RECORDED, SEARCH_ATTRIBUTES } from './names.js';
