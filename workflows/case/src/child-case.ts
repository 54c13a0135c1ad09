import { CASE_WORKFLOW, type CaseFlowInput } from '@lienthong/contracts/workflows';
import type { CaseCode } from '@lienthong/kernel';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild } from '@temporalio/workflow';

/**
 * Starts the flow of a component case. It lives on its own: the parent learns of its end as a fact in its own stream and never
 * awaits it. Somebody else may have started it (the consumer, a rebuild), which is just as well.
 */
export async function startChildFlow(caseCode: CaseCode): Promise<void> {
  const input: CaseFlowInput = { caseCode };
  try {
    await startChild(CASE_WORKFLOW, {
      workflowId: caseCode,
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
