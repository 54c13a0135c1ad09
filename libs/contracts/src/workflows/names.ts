/** Names that the flow and those who start, signal or look for it must agree on. */
export const CASE_TASK_QUEUE = 'lienthong-cases';

/** Workflow type; the workflow id is the code of the case. */
export const CASE_WORKFLOW = 'caseWorkflow';

/** Facts of one case, in any order, repeats allowed: a hint, for PostgreSQL is the truth. Argument: `readonly FlowFact[]`. */
export const FACTS_RECORDED = 'factsRecorded';

/** By what a running flow is found in Temporal, and the type under which the server must know each. `Agency` and `DueAt` are of the open leg that is due first. */
export const SEARCH_ATTRIBUTES = {
  CaseCode: 'KEYWORD',
  Procedure: 'KEYWORD',
  Agency: 'KEYWORD',
  DueAt: 'DATETIME',
} as const;
