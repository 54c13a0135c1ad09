import { DomainError } from '@lienthong/kernel';

/** The opinion did not come by its due, and its silence counts for what the law or the definition says. */
export class OpinionSilent extends DomainError {
  readonly code = 'opinion.silent';
  constructor(leg: string, dueAt: string, outcome: string) {
    super(`The opinion of leg ${leg} was due at ${dueAt}: ${outcome}`, { leg, dueAt, outcome });
  }
}

/** A conclusion that must say why, or on which conditions, does not. */
export class OpinionReasonMissing extends DomainError {
  readonly code = 'opinion.reason-missing';
  constructor(outcome: string) {
    super(`The conclusion ${outcome} needs its reason`, { outcome });
  }
}

/** The leg is no opinion. */
export class NoOpinionAsked extends DomainError {
  readonly code = 'opinion.not-asked';
  constructor(leg: string) {
    super(`No opinion is asked for in leg ${leg}`, { leg });
  }
}
