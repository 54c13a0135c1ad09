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

/** Only a further request needs an approver. */
export class NotSecondSupplement extends DomainError {
  readonly code = 'supplement.not-second';
  /** @param where the leg, or the case before its acceptance */
  constructor(where: string) {
    super(`Nothing was asked for before in ${where}: a first request needs nobody's leave`, { where });
  }
}

/** Whoever asks once more is not the one who allows it. */
export class ApproverAsks extends DomainError {
  readonly code = 'supplement.approver-asks';
  /** @param where the leg, or the case before its acceptance */
  constructor(where: string) {
    super(`${where}: the approver of a further request is not the one who makes it`, { where });
  }
}

/** The applicant owes nothing that was lawfully asked for. */
export class SupplementNotOwed extends DomainError {
  readonly code = 'supplement.not-owed';
  constructor(caseCode: string) {
    super(`Case ${caseCode}: no papers are owed on a lawful request`, { caseCode });
  }
}

/** The applicant may still answer. */
export class SupplementWindowOpen extends DomainError {
  readonly code = 'supplement.window-open';
  constructor(windowEndsAt: string) {
    super(`The applicant may answer until ${windowEndsAt}`, { windowEndsAt });
  }
}

/** Nothing was asked for. */
export class SupplementNotRequested extends DomainError {
  readonly code = 'supplement.not-requested';
  constructor(leg: string) {
    super(`No papers were asked for in leg ${leg}`, { leg });
  }
}

/** The case holds that paper already. */
export class PaperHeld extends DomainError {
  readonly code = 'supplement.paper-held';
  constructor(paper: string, where: string) {
    super(`Paper ${paper} lies with ${where}`, { paper, where });
  }
}
