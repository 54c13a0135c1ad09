import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLOW_POSITION, type FlowPosition } from '@lienthong/contracts/workflows';
import { type CaseCode, type Instant, instant, plusMinutes } from '@lienthong/kernel';
import { startTimeSkipping } from '@lienthong/local';
import { skippingTemporal } from '@lienthong/testing';
import { FlowStage } from './flow-stage.js';

/** A stage on the time-skipping server, in the office hours of the real province. */
export interface StageInTime {
  readonly stage: FlowStage;
  /** Lets time pass until `at` (legal time), from one wake-up of that flow to the next, each time until it has come to rest. */
  passTo(caseCode: CaseCode, at: string): Promise<void>;
  passDays(caseCode: CaseCode, days: number): Promise<void>;
  /** Lets time pass without looking at any flow. */
  skipTo(at: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param startAt legal time that the clock shows first */
export async function stageInTime(startAt: string): Promise<StageInTime> {
  const home = mkdtempSync(join(tmpdir(), 'flow-in-time-'));
  const server = await startTimeSkipping({ home, startAt: Date.parse(instant(startAt)), log: () => undefined });
  const time = skippingTemporal(server.address);
  const stage = new FlowStage({ address: server.address, namespace: server.namespace, clock: time.clock });
  await stage.startWorker();

  const atRest = async (caseCode: CaseCode): Promise<FlowPosition> => {
    const flow = stage.temporal.client.workflow.getHandle(caseCode);
    for (;;) {
      const position = await flow.query<FlowPosition, []>(FLOW_POSITION);
      const [{ length }, now] = [await stage.facts(caseCode), await time.now()];
      if (position.lastSeq === length && !(position.nextWakeUp && position.nextWakeUp <= now)) return position;
    }
  };
  const passTo = async (caseCode: CaseCode, until: Instant): Promise<void> => {
    for (;;) {
      const { nextWakeUp } = await atRest(caseCode);
      if (!nextWakeUp || nextWakeUp > until) break;
      await time.skipTo(nextWakeUp);
    }
    await time.skipTo(until);
  };
  return {
    stage,
    passTo: (caseCode, at) => passTo(caseCode, instant(at)),
    passDays: async (caseCode, days) => passTo(caseCode, plusMinutes(await time.now(), days * 24 * 60)),
    skipTo: (at) => time.skipTo(instant(at)),
    async stop() {
      await stage.close();
      await time.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
