import { DomainError } from '@lienthong/kernel';

/** One rating a case: it is what the citizen said then, and not changed later. */
export class RatedAlready extends DomainError {
  readonly code = 'rating.given-already';
  constructor(caseCode: string) {
    super(`Case ${caseCode} was rated already`, { caseCode });
  }
}

/** No citizen stands behind the case: it is work between agencies, or a component of a filing, which is rated itself. */
export class NobodyToRate extends DomainError {
  readonly code = 'rating.nobody-to-rate';
  constructor(caseCode: string) {
    super(`Case ${caseCode} has no citizen of its own who could rate it`, { caseCode });
  }
}
