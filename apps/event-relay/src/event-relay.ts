import { outboxDepth, takeOutbox } from '@lienthong/case-store';
import { CASE_EVENTS } from '@lienthong/contracts/events';
import { systemClock } from '@lienthong/kernel';
import { openTopicWriter } from '@lienthong/platform/kafka';
import { openMetrics, serveHealth } from '@lienthong/platform/observability';
import { listen, openPool, openSessionLock } from '@lienthong/platform/postgres';
import type { Logger } from 'pino';
import { startRelay } from './relay.js';
import { relayMetrics } from './relay-metrics.js';

export interface EventRelayOptions {
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  /** 0 = any free one. */
  readonly healthPort: number;
  readonly host?: string;
  readonly log: Logger;
  readonly topic?: string;
}

export interface EventRelay {
  readonly healthPort: number;
  readonly isLeader: () => boolean;
  stop(): Promise<void>;
}

/** One replica of the relay: publishes when it leads, stands by when another does. */
export async function startEventRelay(options: EventRelayOptions): Promise<EventRelay> {
  const { databaseUrl, brokers, log, topic = CASE_EVENTS.name } = options;
  const pool = openPool({ databaseUrl, name: 'event-relay', size: 2 });
  const writer = openTopicWriter({ brokers, clientId: 'event-relay', log });
  const leadership = openSessionLock({ databaseUrl, lock: 'lienthong.event-relay' });
  const metrics = openMetrics('event-relay');
  const onPublished = relayMetrics(metrics, () => outboxDepth(pool), systemClock, leadership.isHeld);
  const relay = startRelay({
    takeOutbox: (limit, publish) => takeOutbox(pool, limit, publish),
    writer,
    topic,
    leadership,
    log,
    onPublished,
  });
  const notices = listen({ databaseUrl, channel: 'lienthong_outbox', onNotice: relay.ring });
  const health = await serveHealth({
    port: options.healthPort,
    host: options.host,
    metrics,
    ready: async () => {
      const fault = relay.fault();
      if (fault) throw new Error(fault);
    },
  });
  return {
    healthPort: health.port,
    isLeader: leadership.isHeld,
    stop: async () => {
      await relay.stop();
      await Promise.all([notices.stop(), leadership.close(), writer.close(), health.close()]);
      await pool.end();
    },
  };
}
