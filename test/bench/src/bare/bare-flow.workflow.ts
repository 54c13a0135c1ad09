import { condition, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';

/** Runs in Temporal's sandbox: the steps of a case's flow and nothing of ours. */
export interface BareActivities {
  turn(input: { readonly id: string; readonly leg: number; readonly facts: unknown }): Promise<unknown>;
}

const told = defineSignal<[unknown]>('told');
const { turn } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '30 seconds' });

/**
 * As many signals as a case's flow is sent: one when it begins, two for each leg (taken up, completed).
 * All but the last and those of taking up are answered by a local activity.
 */
export async function bareFlow(id: string, legs: number): Promise<void> {
  const news: unknown[] = [];
  setHandler(told, (facts) => {
    news.push(facts);
  });
  for (let leg = 0; leg < legs; leg += 1) {
    await condition(() => news.length > 2 * leg);
    await turn({ id, leg, facts: news[2 * leg] });
  }
  await condition(() => news.length > 2 * legs);
}
