import { CASE_WORKFLOW, FACTS_RECORDED, flowSignal } from '@lienthong/contracts/workflows';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { CaseNews } from './case-news.js';

/** How long one call may take before Temporal counts as away. */
const DEADLINE_MS = 10_000;

/** Tells flows their news: one call a case. When a call fails, all of it may be told again; repeats are harmless. */
export class FlowSignals {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  /** @throws when Temporal is away */
  async tell(news: readonly CaseNews[]): Promise<void> {
    await this.client.withDeadline(Date.now() + DEADLINE_MS, async () => {
      await Promise.all(news.map((one) => (one.isEnd ? this.tellEnd(one) : this.tellOrStart(one))));
    });
  }

  private async tellOrStart({ caseCode, facts }: CaseNews): Promise<void> {
    await this.client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(caseCode, facts, this.taskQueue));
  }

  /** A flow that does not run has nothing to end: a case that has ended is not started again. */
  private async tellEnd({ caseCode, facts }: CaseNews): Promise<void> {
    try {
      await this.client.workflow.getHandle(caseCode).signal(FACTS_RECORDED, facts);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
