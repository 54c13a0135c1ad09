import { DomainError } from '@lienthong/kernel';

/** Why a message of a topic cannot be read: it goes to the dead-letter topic and blocks nobody. */
export type UnreadableBecause = 'no-json' | 'unknown-type' | 'against-schema' | 'wrong-id';

/** A message that is no event we know. Thrown by the reader of a topic. */
export class UnreadableEvent extends DomainError {
  readonly code = 'event.unreadable';

  constructor(
    readonly because: UnreadableBecause,
    what: string,
  ) {
    super(`${because}: ${what.slice(0, 300)}`, { because });
  }
}
