import type { TopicMessage } from './topic-reader.js';
import type { OutgoingMessage } from './topic-writer.js';

/** A message that could not be read, as it goes to the dead-letter topic: byte for byte, with where it lay and why. */
export function deadLetter(topic: string, message: TopicMessage, reason: string): OutgoingMessage {
  return {
    key: message.key,
    value: message.value,
    headers: {
      'dlq-reason': reason.slice(0, 500),
      'dlq-topic': topic,
      'dlq-partition': String(message.partition),
      'dlq-offset': String(message.offset),
    },
  };
}
