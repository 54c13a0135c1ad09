import { DomainError } from '@lienthong/kernel';

/** The citizen has not answered the last request yet. */
export class SupplementOpen extends DomainError {
  readonly code = 'supplement.open';
  constructor(leg: string) {
    super(`Leg ${leg} waits for an answer already`, { leg });
  }
}

/** Nothing was asked for. */
export class SupplementNotRequested extends DomainError {
  readonly code = 'supplement.not-requested';
  constructor(leg: string) {
    super(`No papers were asked for in leg ${leg}`, { leg });
  }
}
