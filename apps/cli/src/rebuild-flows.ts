import type { CaseStore } from '@lienthong/case-store';
import { CASE_WORKFLOW, flowSignal } from '@lienthong/contracts/workflows';
import type { Client } from '@temporalio/client';

/** Flows asked at a time. */
const PAGE = 200;

/**
 * Asks the flow of each open case to look at the facts, starting it where it does not run: after a loss of Temporal's data
 * everything goes on, and where nothing was lost nothing happens. Cases taken in meanwhile are started by the consumer.
 *
 * @param onProgress told after each page how many cases were asked so far
 * @returns how many cases are open
 */
export async function rebuildFlows(
  store: Pick<CaseStore, 'listCases'>,
  client: Client,
  onProgress: (asked: number) => void,
  taskQueue?: string,
): Promise<number> {
  let asked = 0;
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await store.listCases({ state: 'open' }, { limit: PAGE, ...(cursor ? { cursor } : {}) });
    const looks = page.items.map(({ caseCode }) =>
      client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(caseCode, [], taskQueue)),
    );
    await Promise.all(looks);
    asked += looks.length;
    onProgress(asked);
    cursor = page.next;
  }
  return asked;
}
