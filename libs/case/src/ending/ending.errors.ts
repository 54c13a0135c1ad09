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

/** The citizen has asked to take the request back: it is answered first. */
export class WithdrawalOpen extends DomainError {
  readonly code = 'withdrawal.open';
  constructor(caseCode: string) {
    super(`Case ${caseCode}: a withdrawal waits for its answer`, { caseCode });
  }
}

/** Nobody asked to withdraw. */
export class WithdrawalNotAsked extends DomainError {
  readonly code = 'withdrawal.not-asked';
  constructor(caseCode: string) {
    super(`Case ${caseCode}: nobody asked to withdraw it`, { caseCode });
  }
}

/** A withdrawal is refused with its reason. */
export class RefusalUnexplained extends DomainError {
  readonly code = 'withdrawal.reason-missing';
  constructor(caseCode: string) {
    super(`Case ${caseCode}: the refusal of a withdrawal says why`, { caseCode });
  }
}

/** The command belongs to another unit, or to the citizen. */
export class NotYourCase extends DomainError {
  readonly code = 'case.not-yours';
  constructor(caseCode: string, command: string) {
    super(`Case ${caseCode}: ${command} belongs to another unit`, { caseCode, command });
  }
}
