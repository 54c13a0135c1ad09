import { DomainError } from '@lienthong/kernel';

/** There is no case of that code. */
export class CaseUnknown extends DomainError {
  readonly code = 'case.unknown';
  constructor(command: string) {
    super(`There is no case to ${command}`, { command });
  }
}

/** The case exists already. */
export class CaseRegisteredAlready extends DomainError {
  readonly code = 'case.registered-already';
  constructor(caseCode: string) {
    super(`Case ${caseCode} is registered already`, { caseCode });
  }
}

/** A paper that the procedure requires is not with the case (L3: asked for at once, all of them). */
export class PaperMissing extends DomainError {
  readonly code = 'case.paper-missing';
  constructor(papers: readonly string[]) {
    super(`Required papers are missing: ${papers.join(', ')}`, { paper: papers[0] ?? '', papers: papers.join(',') });
  }
}

/** The procedure does not ask for that paper, so it may not be taken in (L20). */
export class PaperUnknown extends DomainError {
  readonly code = 'case.paper-unknown';
  constructor(paper: string) {
    super(`The procedure knows no paper ${paper}`, { paper });
  }
}

/** The procedure is not offered on that channel. */
export class ChannelNotOffered extends DomainError {
  readonly code = 'case.channel-not-offered';
  constructor(channel: string) {
    super(`The procedure is not offered by ${channel}`, { channel });
  }
}

/** A filing cannot lie in the future. */
export class SubmittedInFuture extends DomainError {
  readonly code = 'case.submitted-in-future';
  constructor(submittedAt: string, now: string) {
    super(`Submitted at ${submittedAt}, which is after ${now}`, { submittedAt, now });
  }
}

/** Nobody answers what is filed later: a request for papers, or the acceptance, stands before that time. */
export class FiledAfterAnswer extends DomainError {
  readonly code = 'case.filed-after-answer';
  constructor(submittedAt: string, answeredAt: string) {
    super(`Filed at ${submittedAt}, which is after the counter answered at ${answeredAt}`, { submittedAt, answeredAt });
  }
}

/** The applicant has not answered the request of the counter yet. */
export class IntakeSupplementOpen extends DomainError {
  readonly code = 'intake.supplement-open';
  constructor(caseCode: string) {
    super(`Case ${caseCode} waits for papers already`, { caseCode });
  }
}

/** The counter asked for nothing. */
export class IntakeSupplementNotRequested extends DomainError {
  readonly code = 'intake.supplement-not-requested';
  constructor(caseCode: string) {
    super(`No papers are owed for case ${caseCode}`, { caseCode });
  }
}

/** A routing value that is missing, or that the procedure does not know. */
export class RoutingInvalid extends DomainError {
  readonly code = 'case.routing-invalid';
  constructor(field: string) {
    super(`Routing field ${field} is missing or has no such value`, { field });
  }
}

/** An administrative procedure is somebody's request. */
export class ApplicantMissing extends DomainError {
  readonly code = 'case.applicant-missing';
  constructor(procedure: string) {
    super(`Somebody must ask for ${procedure}`, { procedure });
  }
}

/** Internal work is nobody's request. */
export class ApplicantNotAsked extends DomainError {
  readonly code = 'case.applicant-not-asked';
  constructor(procedure: string) {
    super(`Nobody asks for ${procedure}: it is work between agencies`, { procedure });
  }
}

/** Somebody works on the case already, or it was accepted too long ago: what is wrong now is put right by return or by stopping. */
export class CorrectionTooLate extends DomainError {
  readonly code = 'case.correction-too-late';
  constructor(caseCode: string, until: string) {
    super(`The intake of ${caseCode} could be corrected until ${until}`, { caseCode, until });
  }
}
