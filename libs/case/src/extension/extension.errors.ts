import { DomainError, type Instant } from '@lienthong/kernel';

/** Time that has run out is not given back: an extension is granted while date and term still run. */
export class ExtensionTooLate extends DomainError {
  readonly code = 'extension.too-late';
  constructor(leg: string, dueAt: Instant) {
    super(`The time of leg ${leg} ran out at ${dueAt}`, { leg, dueAt });
  }
}

/** Nothing is allotted there that could be extended. */
export class NothingToExtend extends DomainError {
  readonly code = 'extension.nothing-to-extend';
  constructor(leg: string) {
    super(`Leg ${leg} has no term of a running appointment`, { leg });
  }
}

/** One law extends a step once. */
export class ExtendedAlready extends DomainError {
  readonly code = 'extension.granted-already';
  constructor(leg: string, ground: string) {
    super(`Leg ${leg} was extended by ${ground} already`, { leg, ground });
  }
}

/** The law that is named gives less time than that. */
export class ExtensionTooLong extends DomainError {
  readonly code = 'extension.too-long';
  constructor(leg: string, ground: string, latest: Instant) {
    super(`${ground} extends leg ${leg} to ${latest} at most`, { leg, ground, latest });
  }
}
