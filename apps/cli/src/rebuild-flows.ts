import type { CaseStore } from '@lienthong/case-store';
import { CASE_WORKFLOW, flowSignal } from '@lienthong/contracts/workflows';
import type { CaseCode } from '@lienthong/kernel';
import type { Client } from '@temporalio/client';

/** Flows asked at a time. */
const PAGE = 200;

/**
 * Asks the flow of each open case to look at the facts, starting it where it does not run: after a loss of Temporal's data
 * everything goes on, and where nothing was lost nothing happens. Component cases that ended while nobody led them are
 * asked, too: their parents wait to hear of it. Cases taken in meanwhile are started by the consumer.
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
    const open = page.items.map(({ caseCode }) => caseCode);
    for (const codes of [open, await endedComponents(store, open)])
      await Promise.all(
        codes.map((code) => client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(code, [], taskQueue))),
      );
    asked += open.length;
    onProgress(asked);
    cursor = page.next;
  }
  return asked;
}

async function endedComponents(store: Pick<CaseStore, 'listCases'>, parents: readonly CaseCode[]): Promise<CaseCode[]> {
  const codes: CaseCode[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await store.listCases({ state: 'ended', parents }, { limit: PAGE, ...(cursor ? { cursor } : {}) });
    codes.push(...page.items.map(({ caseCode }) => caseCode));
    cursor = page.next;
  }
  return codes;
}
