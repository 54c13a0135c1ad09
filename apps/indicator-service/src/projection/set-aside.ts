import { deadLetter, type TopicWriter } from '@lienthong/platform/kafka';
import type { Topics } from '../topics.js';
import type { Unreadable } from './read-facts.js';

/** Keeps what cannot be read in the dead-letter topic, with where it lay and why; resolves when it is safe there. */
export const setAsideTo =
  (letters: TopicWriter, topics: Topics) =>
  (unreadable: readonly Unreadable[]): Promise<void> =>
    letters.send(
      topics.deadLetters,
      unreadable.map(({ message, reason }) => deadLetter(topics.caseEvents, message, reason)),
    );
