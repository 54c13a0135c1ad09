import { DomainError } from '@lienthong/kernel';

/** The citizen has not answered the last request yet. */
export class SupplementOpen extends DomainError {
  readonly code = 'supplement.open';
  constructor(leg: string) {
    super(`Leg ${leg} waits for an answer already`, { leg });
  }
}

/** The procedure asks nobody for papers: no citizen filed the case. */
export class NoSupplementRule extends DomainError {
  readonly code = 'supplement.no-rule';
  constructor(procedure: string) {
    super(`Procedure ${procedure} has no citizen who could be asked for papers`, { procedure });
  }
}

/** Nothing was asked for. */
export class SupplementNotRequested extends DomainError {
  readonly code = 'supplement.not-requested';
  constructor(leg: string) {
    super(`No papers were asked for in leg ${leg}`, { leg });
  }
}
