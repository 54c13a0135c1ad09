import { DomainError, type Instant } from '@lienthong/kernel';

/** The law makes the step last longer: a public posting that is not over. `until` is the first minute it may end. */
export class StepNotOverYet extends DomainError {
  readonly code = 'handoff.step-not-over-yet';
  constructor(
    leg: string,
    readonly until: Instant,
  ) {
    super(`Leg ${leg} lasts until ${until} at least`, { leg, until });
  }
}

/** The case never had that leg. */
export class LegUnknown extends DomainError {
  readonly code = 'leg.unknown';
  constructor(caseCode: string, leg: string) {
    super(`Case ${caseCode} has no leg ${leg}`, { caseCode, leg });
  }
}

/** The leg is not in a state in which that may be done. */
export class LegNotInState extends DomainError {
  readonly code = 'leg.not-in-state';
  constructor(leg: string, status: string, command: string) {
    super(`Leg ${leg} is ${status}: ${command} may not be done`, { leg, status, command });
  }
}

/** Somebody else holds the handoff. */
export class HandoffNotHeld extends DomainError {
  readonly code = 'handoff.not-held';
  constructor(leg: string, agency: string) {
    super(`Handoff ${leg} is not held by ${agency}`, { leg, agency });
  }
}

/** A colleague of the same agency holds it; only the head of the agency's work may take it from there. */
export class HeldByColleague extends DomainError {
  readonly code = 'handoff.held-by-colleague';
  constructor(leg: string, officer: string) {
    super(`Handoff ${leg} is held by ${officer}`, { leg, officer });
  }
}

/** The order names the agency that has the step already. */
export class HeldThereAlready extends DomainError {
  readonly code = 'handoff.held-there-already';
  constructor(leg: string, agency: string) {
    super(`Handoff ${leg} is with ${agency} already`, { leg, agency });
  }
}

/** The step's turn has not come. */
export class StepNotDue extends DomainError {
  readonly code = 'handoff.step-not-due';
  constructor(step: string) {
    super(`It is not the turn of step ${step}`, { step });
  }
}

/** The definition has no such step. */
export class StepUnknown extends DomainError {
  readonly code = 'procedure.step-unknown';
  constructor(step: string) {
    super(`The procedure has no step ${step}`, { step });
  }
}

/** No agency of the register answers for the step. */
export class AgencyUnresolved extends DomainError {
  readonly code = 'case.agency-unresolved';
  constructor(step: string) {
    super(`No agency answers for step ${step}`, { step });
  }
}

/** A handoff is refused within 480 working minutes of its start (time.md §5). */
export class RefusalTooLate extends DomainError {
  readonly code = 'handoff.refusal-too-late';
  constructor(leg: string, minutes: number, limit: number) {
    super(`Handoff ${leg} has been there for ${minutes} working minutes, more than ${limit}`, { leg, minutes, limit });
  }
}

/** Work goes back only to a finished step that the definition names for rework, in an appointment still open. */
export class NotReturnable extends DomainError {
  readonly code = 'handoff.not-returnable';
  constructor(leg: string, toStep: string) {
    super(`Leg ${leg} may not be returned to step ${toStep}`, { leg, toStep });
  }
}

/** The step knows no such outcome. */
export class OutcomeUnknown extends DomainError {
  readonly code = 'step.outcome-unknown';
  constructor(step: string, outcome: string) {
    super(`Step ${step} has no outcome ${outcome}`, { step, outcome });
  }
}

/** The completion of a step names agencies only where the definition leaves the choice to it. */
export class ChoiceNotAsked extends DomainError {
  readonly code = 'step.choice-not-asked';
  constructor(step: string, forStep: string) {
    super(`Step ${step} does not choose the agency of ${forStep}`, { step, forStep });
  }
}

/** A later step takes its agency from the completion of this one. */
export class AgencyNotChosen extends DomainError {
  readonly code = 'step.agency-not-chosen';
  constructor(step: string, forStep: string) {
    super(`The completion of step ${step} names the agency of step ${forStep}`, { step, forStep });
  }
}
