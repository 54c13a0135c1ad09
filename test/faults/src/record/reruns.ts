import type { Province } from '../province/province.js';
import type { ApiClient } from '../staff/api-client.js';
import type { TopicWatch } from './topic.js';

/** The worker's counts of what flows asked a second time, and of facts that the topic handed over a second time. */
const REPEATS = /^lienthong_flow_(?:repeats|signal_redelivered)_total(?:\{[^}]*\})? (\d+)/gm;

/** Everything that was seen to be done again over the life of a province. */
export interface Reruns {
  /** Commands answered twice, facts published twice, actions of flows and deliveries made twice. */
  count(): Promise<number>;
  /** A process takes its own count with it: to be called before the worker is ended. */
  keep(): Promise<void>;
}

export function watchReruns({ workerHealth }: Province, client: ApiClient, topic: TopicWatch): Reruns {
  let kept = 0;
  return {
    count: async () => {
      const { repeats } = await topic.published();
      return kept + client.replayed() + repeats + (await workerRepeats(workerHealth));
    },
    keep: async () => {
      kept += await workerRepeats(workerHealth);
    },
  };
}

async function workerRepeats(workerHealth: string): Promise<number> {
  const text = await fetch(`${workerHealth}/metrics`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.text(),
    () => '',
  );
  return [...text.matchAll(REPEATS)].reduce((sum, [, count]) => sum + Number(count), 0);
}
