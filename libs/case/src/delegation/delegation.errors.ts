import { DomainError } from '@lienthong/kernel';

/** Nobody acts for another officer outside the dates and the scope of a delegation. */
export class NotDelegated extends DomainError {
  readonly code = 'delegation.not-effective';
  constructor(officer: string) {
    super(`Nothing is delegated by ${officer} now`, { officer });
  }
}

/** Work is not given to an officer who is away; `standIn` names who is there for him, if anybody is. */
export class OfficerAbsent extends DomainError {
  readonly code = 'delegation.officer-absent';
  constructor(officer: string, standIn: string | undefined) {
    super(`${officer} is absent; ${standIn ?? 'nobody'} stands in`, { officer, standIn: standIn ?? '—' });
  }
}
