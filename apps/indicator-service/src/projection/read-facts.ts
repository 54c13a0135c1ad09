import { factOf, parseCloudEvent, type RecordedFact, UnreadableEvent } from '@lienthong/contracts/events';
import type { TopicMessage } from '@lienthong/platform/kafka';

/** A message that is no event, and why. */
export interface Unreadable {
  readonly message: TopicMessage;
  readonly reason: string;
}

/** The facts of messages in their order, and what cannot be read. */
export function readFacts(messages: readonly TopicMessage[]): {
  readonly facts: readonly RecordedFact[];
  readonly unreadable: readonly Unreadable[];
} {
  const facts: RecordedFact[] = [];
  const unreadable: Unreadable[] = [];
  for (const message of messages) {
    try {
      facts.push(factOf(parseCloudEvent(message.value)));
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      unreadable.push({ message, reason: error.message });
    }
  }
  return { facts, unreadable };
}

/** Moments in one form compare as text. */
export function latest(moments: readonly (string | undefined)[]): string | undefined {
  return moments.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
