import type { Publish, StoredFact } from '@lienthong/case-store';
import { cloudEventText, toCloudEvent } from '@lienthong/contracts/events';
import { Backoff, type TopicWriter } from '@lienthong/platform/kafka';
import type { SessionLock } from '@lienthong/platform/postgres';
import type { Logger } from 'pino';
import { Doorbell } from './doorbell.js';

/** Facts in one transaction and one request: what costs least. */
export const BATCH = 1_000;
const POLL_MS = 1_000;
const STANDBY_MS = 300;

export interface RelayOptions {
  /** Publishes up to so many facts and takes them off the outbox; @returns how many. */
  readonly takeOutbox: (limit: number, publish: Publish) => Promise<number>;
  readonly writer: TopicWriter;
  readonly topic: string;
  /** Who holds it publishes. For a moment two may, which consumers bear: they trust `seq`. */
  readonly leadership: SessionLock;
  readonly log: Logger;
  /** Told after each batch: facts that the topic acknowledged and the outbox gave up. */
  readonly onPublished?: (count: number) => void;
}

export interface Relay {
  /** Says that there may be something to publish; without it the outbox is polled. */
  ring(): void;
  /** Why the last attempt failed; nothing while all is well. */
  fault(): string | undefined;
  stop(): Promise<void>;
}

/**
 * Empties the outbox into the topic while it leads: rows leave in the transaction that follows the acknowledgement of all
 * replicas, so what is acknowledged to a user reaches the topic at least once, in the order of its case.
 */
export function startRelay({ takeOutbox, writer, topic, leadership, log, onPublished }: RelayOptions): Relay {
  const stopping = new AbortController();
  const backoff = new Backoff(stopping.signal);
  const bell = new Doorbell();
  let fault: string | undefined;

  const publish = (facts: readonly StoredFact[]): Promise<void> =>
    writer.send(
      topic,
      facts.map((fact) => ({ key: fact.caseCode, value: cloudEventText(toCloudEvent(fact)) })),
    );

  const turn = async (): Promise<void> => {
    const led = leadership.isHeld();
    if (!(await leadership.take())) {
      await bell.wait(STANDBY_MS);
      return;
    }
    if (!led) log.info('leads: publishes the outbox');
    const count = await takeOutbox(BATCH, publish);
    if (count > 0) onPublished?.(count);
    if (fault) log.info('publishes again');
    fault = undefined;
    backoff.reset();
    if (count < BATCH) await bell.wait(POLL_MS);
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await turn();
      } catch (error) {
        const { message } = error as Error;
        if (fault !== message) log.warn({ reason: message }, 'cannot publish now; facts wait in the outbox');
        fault = message;
        await backoff.pause();
      }
    }
  };
  const running = run();
  return {
    ring: () => bell.ring(),
    fault: () => fault,
    stop: async () => {
      stopping.abort();
      bell.ring();
      await running;
    },
  };
}
