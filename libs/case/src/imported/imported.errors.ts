import { DomainError } from '@lienthong/kernel';

/** The case came from an older system: it is history, and nothing is decided or computed on it here. */
export class CaseImported extends DomainError {
  readonly code = 'case.imported';

  constructor(caseCode: string) {
    super(`${caseCode} was imported from an older system`, { caseCode });
  }
}
