import { DomainError } from '@lienthong/kernel';

/** The definition gives the step its term, or none: it is not the case's to set. */
export class TermNotPerCase extends DomainError {
  readonly code = 'term.not-per-case';
  constructor(step: string) {
    super(`The term of step ${step} is not set per case`, { step });
  }
}

/** The step is over. */
export class TermTooLate extends DomainError {
  readonly code = 'term.step-over';
  constructor(step: string) {
    super(`Step ${step} is over`, { step });
  }
}

/** The term would have ended already: nobody is made late by a term that was not there. */
export class TermOverAlready extends DomainError {
  readonly code = 'term.over-already';
  constructor(step: string, dueAt: string) {
    super(`Step ${step} would have been due at ${dueAt}`, { step, dueAt });
  }
}

/** With that term the case would pass its date. */
export class TermPassesDate extends DomainError {
  readonly code = 'term.passes-date';
  constructor(step: string, endAt: string, dueAt: string) {
    super(`With that term of step ${step} the case ends at ${endAt}, after ${dueAt}`, { step, endAt, dueAt });
  }
}
