import { setTimeout as pause } from 'node:timers/promises';
import { FLOW_GROUP } from '@lienthong/case-worker';
import { CASE_EVENTS } from '@lienthong/contracts/events';
import { FLOW_POSITION, type FlowPosition } from '@lienthong/contracts/workflows';
import { TOPICS_OF_THE_PROVINCE } from '@lienthong/indicator-service';
import type { Instant } from '@lienthong/kernel';
import { groupLag, type KafkaAccess } from '@lienthong/platform/kafka';
import { openTemporalClient } from '@lienthong/platform/temporal';
import { Pool } from 'pg';

const GROUPS = [FLOW_GROUP, TOPICS_OF_THE_PROVINCE.group];
const LOOK_AGAIN_MS = 15;
const GIVE_UP_MS = 60_000;

interface Where {
  readonly databaseUrl: string;
  readonly kafka: KafkaAccess;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly codecKey: string;
  readonly now: () => Promise<Instant>;
}

/** Knows when everything that was to happen at this minute has happened: only then may time go on. */
export class Quiet {
  private readonly pool: Pool;
  private readonly temporal: ReturnType<typeof openTemporalClient>;

  constructor(private readonly where: Where) {
    this.pool = new Pool({ connectionString: where.databaseUrl, max: 2 });
    this.temporal = openTemporalClient({ ...where.temporal, codecKey: where.codecKey });
  }

  /** @throws {Error} naming what is still restless after a minute of real time */
  async settle(): Promise<void> {
    const giveUpAt = Date.now() + GIVE_UP_MS;
    for (;;) {
      const restless = await this.restless();
      if (restless === undefined) return;
      if (Date.now() > giveUpAt) throw new Error(`not quiet: ${restless}`);
      await pause(LOOK_AGAIN_MS);
    }
  }

  /** The next instant after `now` at which a flow may want to wake. */
  async nextWakeUp(now: Instant): Promise<Instant | undefined> {
    const { rows } = await this.pool.query<{ at: Instant | null }>(
      `SELECT min(w->>'at') AS at FROM cases.case_event e, jsonb_array_elements(e.data->'wakeUps') w
        WHERE e.data ? 'wakeUps' AND w->>'at' > $1`,
      [now],
    );
    return rows[0]?.at ?? undefined;
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.temporal.close()]);
  }

  private async restless(): Promise<string | undefined> {
    const { rows: waiting } = await this.pool.query('SELECT 1 FROM cases.outbox LIMIT 1');
    if (waiting.length > 0) return 'the outbox';
    const lags = await Promise.all(GROUPS.map((group) => groupLag(this.where.kafka, group, CASE_EVENTS.name)));
    if (lags.some((lag) => lag > 0n)) return `consumers: ${lags.join(', ')} behind`;
    return this.restlessFlow();
  }

  /** Every open case has a flow that knows its last fact and has let no wake-up pass. */
  private async restlessFlow(): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ code: string; seq: number }>(
      `SELECT case_code AS code, last_seq AS seq FROM cases.case_record WHERE ended_at IS NULL`,
    );
    const now = await this.where.now();
    for (const { code, seq } of rows) {
      const position = await this.positionOf(code);
      if (!position) return `${code} has no flow yet`;
      if (position.lastSeq !== seq) return `the flow of ${code} knows ${position.lastSeq} of ${seq} facts`;
      if (position.nextWakeUp && position.nextWakeUp <= now)
        return `the flow of ${code} wakes at ${position.nextWakeUp}`;
    }
    return undefined;
  }

  private positionOf(code: string): Promise<FlowPosition | undefined> {
    const flow = this.temporal.client.workflow.getHandle(code);
    return flow.query<FlowPosition, []>(FLOW_POSITION).catch(() => undefined);
  }
}
