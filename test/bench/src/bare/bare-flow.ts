import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  bundleWorkflows,
  openTemporalClient,
  startFlowWorker,
  type TemporalSettings,
} from '@lienthong/platform/temporal';
import { atFixedRate } from '../load/open-loop.js';
import type { BareActivities } from './bare-flow.workflow.js';

const SOURCE = fileURLToPath(new URL('../../src/bare/bare-flow.workflow.ts', import.meta.url));
const QUEUE = 'bench-bare';
const LEGS = 3;
const silent = (): void => undefined;

export interface BareFlow {
  /** Milliseconds from a signal to the start of its activity, so many flows a second begun at fixed times. */
  delays(perSecond: number, seconds: number): Promise<readonly number[]>;
  /** Runs so many at once to their ends. */
  burst(flows: number): Promise<{ readonly seconds: number; readonly processor: number }>;
  stop(): Promise<void>;
}

/** The same steps on Temporal alone: signal with start, a local activity for each leg, the same encryption; no database, no Kafka, no law. */
export async function bareFlow(settings: TemporalSettings, payload: unknown): Promise<BareFlow> {
  const turnsTaken = new Map<string, (at: number) => void>();
  const activities: BareActivities = {
    turn: async ({ id, leg, facts }) => {
      turnsTaken.get(`${id} ${leg}`)?.(performance.now());
      return facts;
    },
  };
  const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: console.error };
  const { code } = await bundleWorkflows(SOURCE, quiet);
  const worker = startFlowWorker({
    ...settings,
    taskQueue: QUEUE,
    bundle: { code },
    activities,
    log: console,
    onAbsent: console.error,
  });
  const { client, close } = openTemporalClient(settings);

  const run = async (onDelay: (milliseconds: number) => void): Promise<void> => {
    const id = `bare-${randomUUID()}`;
    const handle = client.workflow.getHandle(id);
    for (let leg = 0; leg < LEGS; leg += 1) {
      const taken = new Promise<number>((resolve) => turnsTaken.set(`${id} ${leg}`, resolve));
      const sentAt = performance.now();
      if (leg === 0)
        await client.workflow.signalWithStart('bareFlow', {
          ...{ workflowId: id, taskQueue: QUEUE, args: [id, LEGS] },
          ...{ signal: 'told', signalArgs: [payload] },
        });
      else await handle.signal('told', payload);
      onDelay((await taken) - sentAt);
      turnsTaken.delete(`${id} ${leg}`);
      await handle.signal('told', payload);
    }
    await handle.signal('told', payload);
    await handle.result();
  };
  return {
    delays: async (perSecond, seconds) => {
      const delays: number[] = [];
      const runs: Promise<void>[] = [];
      await atFixedRate(perSecond, seconds, () => runs.push(run((one) => delays.push(one))));
      await Promise.all(runs);
      return delays;
    },
    burst: async (flows) => {
      const used = process.cpuUsage();
      const began = performance.now();
      await Promise.all(Array.from({ length: flows }, () => run(silent)));
      const { user, system } = process.cpuUsage(used);
      return { seconds: (performance.now() - began) / 1_000, processor: (user + system) / 1_000 };
    },
    stop: async () => {
      await worker.stop();
      await close();
    },
  };
}
