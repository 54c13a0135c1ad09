import type { OutboxDepth } from '@lienthong/case-store';
import type { Clock } from '@lienthong/kernel';
import { Counter, Gauge, type Registry } from 'prom-client';

/** What an operator watches of a relay. @returns to be told what was published */
export function relayMetrics(
  metrics: Registry,
  depth: () => Promise<OutboxDepth>,
  clock: Clock,
  isLeader: () => boolean,
): (count: number) => void {
  const registers = [metrics];
  const published = new Counter({ name: 'relay_published_total', help: 'Facts published', registers });
  const age = new Gauge({ name: 'relay_outbox_oldest_seconds', help: 'Age of the oldest fact that waits', registers });
  new Gauge({
    name: 'relay_outbox_facts',
    help: 'Facts that wait in the outbox',
    registers,
    async collect() {
      const { facts, oldestAt } = await depth();
      this.set(facts);
      age.set(oldestAt === undefined ? 0 : Math.max(0, ((await clock.now()) - oldestAt) / 1000));
    },
  });
  new Gauge({
    name: 'relay_leader',
    help: '1 while this replica publishes',
    registers,
    collect() {
      this.set(isLeader() ? 1 : 0);
    },
  });
  return (count) => published.inc(count);
}
