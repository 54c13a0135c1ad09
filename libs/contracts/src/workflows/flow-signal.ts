import type { CaseCode } from '@lienthong/kernel';
import type { CaseFlowInput } from './case-flow.js';
import type { FlowFact } from './flow-fact.js';
import { CASE_TASK_QUEUE, FACTS_RECORDED } from './names.js';

/**
 * Options of `signalWithStart` that tell the flow of a case its new facts, starting it when it does not run.
 * Without facts they ask it to look for itself.
 */
export function flowSignal(caseCode: CaseCode, facts: readonly FlowFact[], taskQueue: string = CASE_TASK_QUEUE) {
  const input: CaseFlowInput = { caseCode };
  return { workflowId: caseCode, taskQueue, args: [input], signal: FACTS_RECORDED, signalArgs: [facts] };
}
