import { type KafkaAccess, openTopicWriter, readTopic } from '@lienthong/platform/kafka';
import type pg from 'pg';
import { Counter, Gauge, type Registry } from 'prom-client';
import { LIVE } from '../tables/figure-tables.js';
import type { Topics } from '../topics.js';
import { takeBatch } from './case-events.projection.js';
import { setAsideTo } from './set-aside.js';

export interface Consuming {
  stop(): Promise<void>;
}

/** Takes the topic of cases into the live tables, for as long as it is not stopped. */
export function consumeCaseEvents(pool: pg.Pool, kafka: KafkaAccess, metrics: Registry, topics: Topics): Consuming {
  const letters = openTopicWriter(kafka);
  const registers = [metrics];
  const taken = new Counter({ name: 'indicator_events_taken_total', help: 'Events read into the figures', registers });
  const unreadable = new Counter({
    name: 'indicator_events_unreadable_total',
    help: 'Dead letters written',
    registers,
  });
  const held = new Gauge({ name: 'indicator_events_held', help: 'Events beyond a gap in the last batch', registers });
  const reader = readTopic({
    ...kafka,
    groupId: topics.group,
    topic: topics.caseEvents,
    // a transaction waits for its disk; others go on meanwhile
    partitionsAtOnce: 4,
    handle: async (batch) => {
      const result = await takeBatch(
        {
          pool,
          tables: LIVE,
          topic: topics.caseEvents,
          setAside: setAsideTo(letters, topics),
        },
        batch,
      );
      taken.inc(result.facts.length);
      unreadable.inc(result.unreadable);
      held.set(result.held);
      if (result.held > 0)
        kafka.log.warn(
          { held: result.held, partition: batch.partition },
          'facts are missing on the topic; later ones are held',
        );
      return result.outcome;
    },
  });
  new Gauge({
    name: 'indicator_lag_messages',
    help: 'Messages known to lie ahead',
    registers,
    collect() {
      this.set(Number(reader.lag()));
    },
  });
  return {
    stop: async () => {
      await reader.stop();
      await letters.close();
    },
  };
}
