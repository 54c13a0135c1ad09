import { DomainError, type Instant, type PlainDate } from '@lienthong/kernel';

/** Re-appointment not more than once (domain.md L12). */
export class AlreadyApologised extends DomainError {
  readonly code = 'apology.issued-already';
  constructor(caseCode: string) {
    super(`Case ${caseCode} was re-appointed already`, { caseCode });
  }
}

/** The date has passed: there is a breach, and nothing to re-appoint. */
export class ApologyTooLate extends DomainError {
  readonly code = 'apology.too-late';
  constructor(caseCode: string, announcedDueAt: Instant) {
    super(`The appointed date of case ${caseCode} passed at ${announcedDueAt}`, { caseCode, announcedDueAt });
  }
}

/** No appointed date runs: none was promised, or its clock stands still and it is not known. */
export class NothingToReappoint extends DomainError {
  readonly code = 'apology.no-date-runs';
  constructor(caseCode: string) {
    super(`Case ${caseCode} has no appointed date that runs`, { caseCode });
  }
}

/** A new date is a working day whose close comes after the date that was announced. */
export class NewDateInvalid extends DomainError {
  readonly code = 'apology.new-date-invalid';
  constructor(newDueOn: PlainDate, announcedDueAt: Instant) {
    super(`${newDueOn} is no working day after ${announcedDueAt}`, { newDueOn, announcedDueAt });
  }
}
