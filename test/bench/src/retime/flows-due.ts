import { setTimeout as pause } from 'node:timers/promises';
import { CASE_WORKFLOW, FLOW_POSITION, type FlowPosition } from '@lienthong/contracts/workflows';
import { openTemporalClient, type TemporalSettings } from '@lienthong/platform/temporal';
import type { Pool } from 'pg';

export type TemporalClient = ReturnType<typeof openTemporalClient>['client'];

/** Until so many flows stand at a deadline that fits; a flow shows its due in the very task in which it sets its timer. */
export async function flowsDue(
  client: TemporalClient,
  filter: string,
  flows: number,
  onLook: (count: number) => void,
): Promise<void> {
  for (;;) {
    const { count } = await client.workflow.count(
      `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running' AND ${filter}`,
    );
    onLook(count);
    if (count >= flows) return;
    await pause(500);
  }
}

/** Flows of a sample that do not wake when the facts of their case say. */
export async function wrongWakeUps(client: TemporalClient, pool: Pool, sample: number): Promise<number> {
  const { rows } = await pool.query<{ case_code: string; next: string }>(
    `SELECT DISTINCT ON (case_code) case_code, (SELECT min(up->>'at') FROM jsonb_array_elements(data->'wakeUps') AS up) AS next
     FROM cases.case_event WHERE type = 'handoff.retimed' ORDER BY case_code, seq DESC LIMIT $1`,
    [sample],
  );
  let wrong = 0;
  for (const { case_code, next } of rows) {
    const nextWakeUp = await wakeUpOf(client, case_code);
    if (nextWakeUp === undefined || nextWakeUp > next) wrong += 1;
  }
  return wrong;
}

const ATTEMPTS = 20;

/** A flow that was put aside is read again before it answers, and a worker in a rush lets a question wait too long. */
async function wakeUpOf(client: TemporalClient, caseCode: string): Promise<string | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { nextWakeUp } = await client.workflow.getHandle(caseCode).query<FlowPosition>(FLOW_POSITION);
      if (nextWakeUp !== undefined || attempt === ATTEMPTS) return nextWakeUp;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
    await pause(500);
  }
}

export const openFlows = (settings: TemporalSettings) => openTemporalClient(settings);
