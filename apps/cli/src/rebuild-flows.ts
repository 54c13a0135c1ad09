import type { CaseFilter, CaseItem, CaseStore } from '@lienthong/case-store';
import { CASE_WORKFLOW, flowSignal } from '@lienthong/contracts/workflows';
import type { CaseCode } from '@lienthong/kernel';
import type { Client } from '@temporalio/client';

type Cases = Pick<CaseStore, 'listCases'>;

/** Flows asked at a time. */
const PAGE = 200;

/**
 * Asks the flow of each open case to look at the facts, starting it where it does not run: after a loss of Temporal's data
 * everything goes on, and where nothing was lost nothing happens. Two kinds of ended cases are asked, too: components that
 * ended while nobody led them, for their parents wait to hear of it; and groups that did, for their components wait to be
 * ended with them. Cases taken in meanwhile are started by the consumer.
 *
 * @param onProgress told after each page how many cases were asked so far
 * @returns how many cases are open
 */
export async function rebuildFlows(
  store: Cases,
  client: Client,
  onProgress: (asked: number) => void,
  taskQueue?: string,
): Promise<number> {
  const ask = (codes: readonly CaseCode[]) =>
    Promise.all(codes.map((code) => client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(code, [], taskQueue))));
  let asked = 0;
  for await (const page of pages(store, { state: 'open' })) {
    const open = page.map(({ caseCode }) => caseCode);
    const parents = [...new Set(page.flatMap(({ parent }) => parent?.caseCode ?? []))];
    await ask(open);
    for (const ended of [{ parents: open }, { codes: parents }])
      for await (const others of pages(store, { state: 'ended', ...ended }))
        await ask(others.map(({ caseCode }) => caseCode));
    asked += open.length;
    onProgress(asked);
  }
  return asked;
}

async function* pages(store: Cases, filter: CaseFilter): AsyncGenerator<readonly CaseItem[]> {
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await store.listCases(filter, { limit: PAGE, ...(cursor ? { cursor } : {}) });
    yield page.items;
    cursor = page.next;
  }
}
