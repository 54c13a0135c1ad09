import { condition, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';

/** Runs in Temporal's sandbox: the steps of a case's flow and nothing of ours. */
export interface BareActivities {
  turn(input: { readonly id: string; readonly leg: number; readonly facts: unknown }): Promise<unknown>;
}

const told = defineSignal<[unknown]>('told');
const { turn } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '30 seconds' });

/** One local activity for each signal but the last, which ends it. */
export async function bareFlow(id: string, legs: number): Promise<void> {
  const news: unknown[] = [];
  setHandler(told, (facts) => {
    news.push(facts);
  });
  for (let leg = 0; leg < legs; leg += 1) {
    await condition(() => news.length > leg);
    await turn({ id, leg, facts: news[leg] });
  }
  await condition(() => news.length > legs);
}
