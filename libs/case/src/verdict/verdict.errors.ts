import { DomainError, type Instant } from '@lienthong/kernel';

/** A correction says another end, other shares, or both. */
export class NothingCorrected extends DomainError {
  readonly code = 'verdict.nothing-corrected';
  constructor(caseCode: string) {
    super(`Nothing of the verdict of ${caseCode} was named to be corrected`, { caseCode });
  }
}

/** The end that a correction names lies before the last leg began, or is yet to come. */
export class EndOutsideCase extends DomainError {
  readonly code = 'verdict.end-outside-case';
  constructor(caseCode: string, from: Instant, to: Instant) {
    super(`The end of ${caseCode} lies between ${from} and ${to}`, { caseCode, from, to });
  }
}

/** Shares of a delay are whole minutes that sum to it (I4). */
export class SharesDoNotSum extends DomainError {
  readonly code = 'verdict.shares-do-not-sum';
  constructor(caseCode: string, shared: number, lateMinutes: number) {
    super(`${shared} minutes were shared out of a delay of ${lateMinutes}`, { caseCode, shared, lateMinutes });
  }
}
