import { randomUUID } from 'node:crypto';
import type { CaseCode, CommandId, StepId } from '@lienthong/kernel';
import type { ApiClient } from './api-client.js';
import type { ApiWorld } from './api-world.js';

/** What the flow does in the running system: a step's turn has come, so it is offered to its agency. */
export async function offer(world: ApiWorld, caseCode: string, step: string, attempt = 1): Promise<string> {
  await world.store.apply(
    caseCode as CaseCode,
    { type: 'offer-handoff', step: step as StepId, round: 1, attempt },
    { commandId: randomUUID() as CommandId, by: { kind: 'flow' } },
  );
  return `${step}.1.${attempt}`;
}

/** A karaoke case of Thạch Hà, accepted, its first leg waiting for the commune. */
export async function offeredCase(world: ApiWorld, counter: ApiClient): Promise<{ caseCode: string; leg: string }> {
  const { body } = await counter.open();
  return { caseCode: body.caseCode, leg: await offer(world, body.caseCode, 'ho-kinh-doanh') };
}

/** All facts of a case, to see that nothing was changed. */
export const factsOf = (world: ApiWorld, caseCode: string) => world.store.factsOf(caseCode as CaseCode);
