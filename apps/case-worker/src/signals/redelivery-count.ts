import type { TopicBatch } from '@lienthong/platform/kafka';
import { Counter, type Registry } from 'prom-client';

/**
 * Counts facts that the topic hands over once more, because Temporal or the broker was away before their position was
 * committed. Flows are told them again, and know them by their seq.
 *
 * @returns to be told each batch before it is taken
 */
export function countRedeliveries(metrics: Registry): (batch: Pick<TopicBatch, 'partition' | 'messages'>) => void {
  const redelivered = new Counter({
    name: 'lienthong_flow_signal_redelivered_total',
    help: 'Facts handed to this process once more: their position was not committed the first time',
    registers: [metrics],
  });
  const next = new Map<number, bigint>();
  return ({ partition, messages }) => {
    const before = next.get(partition) ?? 0n;
    redelivered.inc(messages.filter(({ offset }) => offset < before).length);
    const end = (messages.at(-1)?.offset ?? -1n) + 1n;
    if (end > before) next.set(partition, end);
  };
}
