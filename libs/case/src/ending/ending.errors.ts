import { DomainError } from '@lienthong/kernel';

/** The case is not in a state in which that may be done. */
export class CaseNotInState extends DomainError {
  readonly code = 'case.not-in-state';
  constructor(caseCode: string, phase: string, command: string) {
    super(`Case ${caseCode} is ${phase}: ${command} may not be done`, { caseCode, phase, command });
  }
}

/** The result is decided, so the request can no longer be taken back (domain.md §2.3: not allowed 9/10 → 7). */
export class DecidedAlready extends DomainError {
  readonly code = 'case.decided-already';
  constructor(caseCode: string) {
    super(`Case ${caseCode} is decided`, { caseCode });
  }
}

/** The command belongs to another unit, or to the citizen. */
export class NotYourCase extends DomainError {
  readonly code = 'case.not-yours';
  constructor(caseCode: string, command: string) {
    super(`Case ${caseCode}: ${command} belongs to another unit`, { caseCode, command });
  }
}
