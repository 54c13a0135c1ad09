import { CASE_WORKFLOW, FACTS_RECORDED, flowSignal } from '@lienthong/contracts/workflows';
import type { CaseCode } from '@lienthong/kernel';
import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';
import type { CaseNews } from './case-news.js';

/** How long one call may take before Temporal counts as away. */
const DEADLINE_MS = 10_000;
/** gRPC's word for a request that is as wrong the next time, whatever state the server is in: `INVALID_ARGUMENT`. */
const NEVER_TAKEN = 3;

/** News of one case that Temporal will never take. */
export interface UntellableNews {
  readonly caseCode: CaseCode;
  readonly reason: string;
}

/** Tells flows their news: one call a case. When a call fails, all of it may be told again; repeats are harmless. */
export class FlowSignals {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  /**
   * @returns cases of which the news can never be told; all others were told
   * @throws when Temporal is away
   */
  async tell(news: readonly CaseNews[]): Promise<readonly UntellableNews[]> {
    const told = await this.client.withDeadline(Date.now() + DEADLINE_MS, () =>
      // each to its end: no call is left trying when the connection is closed
      Promise.allSettled(news.map((one) => this.tellOne(one))),
    );
    return told.flatMap((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value ?? [];
    });
  }

  private async tellOne(news: CaseNews): Promise<UntellableNews | undefined> {
    try {
      await (news.isEnd ? this.tellEnd(news) : this.tellOrStart(news));
      return undefined;
    } catch (error) {
      const { cause } = error as Error;
      if (isGrpcServiceError(cause) && cause.code === NEVER_TAKEN)
        return { caseCode: news.caseCode, reason: `Temporal refuses it: ${cause.details}` };
      throw error;
    }
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
