import { DomainError } from '@lienthong/kernel';

/** A period that ends before it begins, or has ended already. */
export class PeriodInvalid extends DomainError {
  readonly code = 'organisation.period-invalid';

  constructor(from: string, to: string) {
    super(`The period from ${from} to ${to} is none`, { from, to });
  }
}

/** The register has no such agency. */
export class AgencyUnknown extends DomainError {
  readonly code = 'agency.unknown';

  constructor(agency: string) {
    super(`No agency has the code ${agency}`, { agency });
  }
}

/** Nobody stands in for himself. */
export class StandInOfOneself extends DomainError {
  readonly code = 'organisation.stand-in-of-oneself';

  constructor(officer: string) {
    super(`${officer} may not stand in for himself`, { officer });
  }
}

/** A delegation that names nobody lends nothing; only an absence may be without a stand-in. */
export class StandInOfNobody extends DomainError {
  readonly code = 'organisation.stand-in-of-nobody';

  constructor(officer: string) {
    super(`Nobody is named who would act for ${officer}`, { officer });
  }
}

/** A change that was applied is never edited: record the next one. */
export class OrganisationChangeApplied extends DomainError {
  readonly code = 'organisation.change-applied';

  constructor(change: string) {
    super(`The change ${change} was applied with another text`, { change });
  }
}
